using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Planning.Ordering;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Planning;

/// <summary>A connection's field in an operation.</summary>
/// <param name="Selection">The field.</param>
/// <param name="Table">The table of the items.</param>
/// <param name="Item">The type of the items.</param>
/// <param name="Bindings">How the fields of the items are answered.</param>
/// <param name="Origin">What the list is ordered by; null for the order that the request gives.</param>
public sealed record PageField(Selection Selection, IEntityType Table, ObjectType Item, GraphBindings Bindings, PageOrigin? Origin);

/// <summary>An order that comes with the field.</summary>
/// <param name="Term">The first term.</param>
/// <param name="Mark">What its values are measured from: cursors hold where it is the same.</param>
public sealed record PageOrigin(OrderTerm Term, Func<RequestArguments, byte[]> Mark);

/// <summary>The arguments of a connection as one request gives them: order, direction, size and cursors.</summary>
public sealed class PageArguments
{
    /// <summary>Items a page when the request does not say.</summary>
    internal const int DefaultSize = 10;

    /// <summary>Greatest page.</summary>
    private const int MaxSize = 100;

    // Not every page shows a cursor or is given one.
    private readonly Lazy<string> _mark;

    private PageArguments(RequestArguments request, PageField field)
    {
        var (selection, origin) = (field.Selection, field.Origin);
        var (first, last) = (request.Of(selection, "first") as int?, request.Of(selection, "last") as int?);
        var requested = OrderArgument.Terms(request.Of(selection, OrderArgument.Name), field.Item, field.Bindings);
        var orderError = OrderArgument.Check(request.Of(selection, OrderArgument.Name), requested, selection.Field);
        Order = PageOrder.By(field.Table, origin is not null ? [origin.Term] : orderError is null ? requested : []);
        _mark = new Lazy<string>(() => PageCursor.Mark(selection.Field.ToString(), Order, origin?.Mark(request) ?? []), isThreadSafe: false);
        Backward = last is not null;
        Size = Math.Clamp(last ?? first ?? DefaultSize, 0, MaxSize);
        After = Cursor(request, selection, "after");
        Before = Cursor(request, selection, "before");
        Error = CheckSize(selection.Field, first, last) ?? orderError
            ?? CheckCursor(request, selection, "after", After) ?? CheckCursor(request, selection, "before", Before);
    }

    /// <summary>The list's order.</summary>
    public PageOrder Order { get; }

    /// <summary>What the cursors of this order begin with.</summary>
    public string Mark => _mark.Value;

    /// <summary>Whether the page is taken from the back.</summary>
    public bool Backward { get; }

    /// <summary>Items of the page; within the limits even if the request is not, which then is an error.</summary>
    public int Size { get; }

    /// <summary>Where the page begins, behind an item: a value for each term of the order; null at the list's beginning.</summary>
    public IReadOnlyList<object?>? After { get; }

    /// <summary>Where the page ends, before an item: a value for each term of the order; null at the list's end.</summary>
    public IReadOnlyList<object?>? Before { get; }

    /// <summary>What is wrong with the arguments, or null.</summary>
    public GraphQLError? Error { get; }

    /// <summary>What of the values decides the text of the statement.</summary>
    public string Shape => $"{(Error is null ? Size : "wrong")} {Order}{(Backward ? " backward" : "")} {Nulls(After)} {Nulls(Before)};";

    /// <summary>Reads the arguments, once a request.</summary>
    public static PageArguments Of(RequestArguments request, PageField field) =>
        request.Once(field.Selection, () => new PageArguments(request, field));

    private IReadOnlyList<object?>? Cursor(RequestArguments request, Selection selection, string argument) =>
        request.Of(selection, argument) is string text ? PageCursor.Read(text, Mark, Order.Terms) : null;

    internal static GraphQLError? CheckSize(FieldDefinition field, int? first, int? last)
    {
        if (first is not null && last is not null)
            return new GraphQLError($"{field} has both `first` and `last`; expected one of them.").WithCode("OU2007");
        var (argument, size) = last is null ? ("first", first ?? DefaultSize) : ("last", last.Value);
        return size switch
        {
            < 0 => new GraphQLError($"The argument `{argument}` of {field} is {size}; expected 0 to {MaxSize}.").WithCode("HC0079"),
            > MaxSize => TooMany(field, size),
            _ => null,
        };
    }

    private static GraphQLError TooMany(FieldDefinition field, int size) =>
        new GraphQLError("The maximum allowed items per page were exceeded.")
            .WithCode("HC0051")
            .WithExtension("coordinate", field.ToString())
            .WithExtension("requestedItems", size)
            .WithExtension("maxAllowedItems", MaxSize);

    internal static GraphQLError? CheckCursor(RequestArguments request, Selection selection, string argument, IReadOnlyList<object?>? values) =>
        values is null && request.Of(selection, argument) is string cursor
            ? new GraphQLError($"The cursor \"{Shortened(cursor)}\" of `{argument}` is none that {selection.Field} has given in this order.").WithCode("HC0078")
            : null;

    private static string Shortened(string cursor) => cursor.Length <= 40 ? cursor : cursor[..40] + "…";

    private static string Nulls(IReadOnlyList<object?>? values) =>
        values is null ? "-" : string.Concat(values.Select(value => value is null ? '0' : '1'));
}
