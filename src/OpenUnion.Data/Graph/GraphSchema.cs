using OpenUnion.Data.Model;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Graph;

/// <summary>The graph: the public schema, and how each field is answered.</summary>
public sealed class GraphSchema
{
    private GraphSchema(Schema schema, GraphBindings bindings)
    {
        Schema = schema;
        Bindings = bindings;
    }

    /// <summary>The public contract.</summary>
    public Schema Schema { get; }

    public GraphBindings Bindings { get; }

    /// <summary>The contract as SDL, which ends with a line feed.</summary>
    public string Sdl => SchemaPrinter.Print(Schema, _ => true) + "\n";

    /// <summary>Builds the graph of this program.</summary>
    public static GraphSchema Build()
    {
        var document = SchemaExpander.Expand(SchemaDocuments.Read());
        var options = new SchemaOptions { Scalars = GraphScalars.All };
        var annotated = Schema.Build(document, options);
        var contract = Schema.Build(SchemaExpander.WithoutDirectives(document), options);
        return new GraphSchema(contract, GraphBindings.Of(annotated, contract, OpenUnionModel.Instance));
    }
}
