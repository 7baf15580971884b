using NpgsqlTypes;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Planning.Export;
using OpenUnion.Data.Planning.Filters;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Planning;

// Exports: the graph tells where a file is, and counts its rows; the file itself is no part of an answer.
public sealed partial class Planner
{
    private MemberPlan.Export PlanExport(Selection selection)
    {
        Checks.Add(request => ExportArguments.Read(request, selection, bindings).Error);
        if (selection.DependsOnVariables)
            Shapes.Add(request => ExportArguments.Read(request, selection, bindings).Type.List);
        var type = ExportArguments.Read(arguments, selection, bindings).Type;
        return new MemberPlan.Export(selection.ResponseName, new ExportAnswerPlan(
            ((FieldBinding.Page)bindings[selection.ParentType.Fields[type.List]!]).Table,
            type.Name,
            PlanExported(selection, type),
            new PlanParameter(NpgsqlDbType.Text, request => ExportArguments.Read(request, selection, bindings).Address.OfRevision()),
            new PlanParameter(NpgsqlDbType.Text, request => ExportArguments.Read(request, selection, bindings).Address.OfRevision(ExportAddress.Sidecar)),
            [.. SubSelections(selection).Select(member => new ExportAnswerMember(member.ResponseName, AnswerPart(member.Field.Name)))]));
    }

    private FilterPlan? PlanExported(Selection selection, ExportType type)
    {
        var argument = selection.Field.Arguments[ExportArguments.Of]!;
        var literal = selection.FieldNodes[0].Arguments.Named(argument.Name)?.Value;
        var of = new FilterValue(arguments.Of(selection, argument.Name), request => request.Of(selection, argument.Name), $"{string.Join('.', _path)}.{argument.Name}", literal);
        var subset = (InputObjectType)((InputObjectType)argument.Type.Named).Fields[type.List]!.Type.Named;
        return PlanFilter((InputObjectType)subset.Fields[ExportArguments.Where]!.Type.Named, of.Field(type.List).Field(ExportArguments.Where));
    }

    private static ExportAnswerPart AnswerPart(string field) => field switch
    {
        "address" => ExportAnswerPart.Address,
        "metadata" => ExportAnswerPart.Metadata,
        "rows" => ExportAnswerPart.Rows,
        "revision" => ExportAnswerPart.Revision,
        "citation" => ExportAnswerPart.Citation,
        _ => ExportAnswerPart.TypeName,
    };
}
