using System.Reflection;
using NetTopologySuite.Geometries;

namespace OpenUnion.Data.Exchange.Csv;

/// <summary>Makes the function that writes one property of an entity, by the property's type.</summary>
internal static class EntityField
{
    /// <exception cref="NotSupportedException">The data package has no form for the property's type.</exception>
    public static Action<CanonicalCsvWriter, T> Of<T>(PropertyInfo property)
        where T : class
    {
        var type = property.PropertyType;
        var code = Nullable.GetUnderlyingType(type) ?? type.GetElementType() ?? type;
        if (code.IsEnum)
            return Vocabulary<T>(property, type.IsArray ? nameof(Codes) : type == code ? nameof(Code) : nameof(OptionalCode), code);
        return type switch
        {
            _ when type == typeof(string) => Field<T, string?>(property, static (writer, value) => writer.Write(value)),
            _ when type == typeof(int) => Field<T, int>(property, static (writer, value) => writer.Write((long)value)),
            _ when type == typeof(int?) => Field<T, int?>(property, static (writer, value) => writer.Write((long?)value)),
            _ when type == typeof(long?) => Field<T, long?>(property, static (writer, value) => writer.Write(value)),
            _ when type == typeof(double?) => Field<T, double?>(property, static (writer, value) => writer.Write(value)),
            _ when type == typeof(decimal?) => Field<T, decimal?>(property, static (writer, value) => writer.Write(value)),
            _ when type == typeof(bool) => Field<T, bool>(property, static (writer, value) => writer.Write((bool?)value)),
            _ when type == typeof(DateOnly) => Field<T, DateOnly>(property, static (writer, value) => writer.Write(value)),
            _ when type == typeof(DateOnly?) => Field<T, DateOnly?>(property, static (writer, value) => writer.Write(value)),
            _ when type == typeof(string[]) => Field<T, string[]>(property, static (writer, value) => writer.WriteList(value)),
            _ when type == typeof(Point) => Field<T, Point?>(property, WritePoint),
            _ => throw new NotSupportedException($"{typeof(T).Name}.{property.Name} is of type {type.Name}, which the data package has no form for."),
        };
    }

    private static Action<CanonicalCsvWriter, T> Field<T, TValue>(PropertyInfo property, Action<CanonicalCsvWriter, TValue> write)
    {
        var get = property.GetMethod!.CreateDelegate<Func<T, TValue>>();
        return (writer, row) => write(writer, get(row));
    }

    private static Action<CanonicalCsvWriter, T> Vocabulary<T>(PropertyInfo property, string maker, Type vocabulary) =>
        (Action<CanonicalCsvWriter, T>)typeof(EntityField).GetMethod(maker, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(typeof(T), vocabulary).Invoke(null, [property])!;

    private static Action<CanonicalCsvWriter, T> Code<T, TCode>(PropertyInfo property)
        where TCode : struct, Enum => Field<T, TCode>(property, static (writer, value) => writer.Write(value));

    private static Action<CanonicalCsvWriter, T> OptionalCode<T, TCode>(PropertyInfo property)
        where TCode : struct, Enum => Field<T, TCode?>(property, static (writer, value) => writer.Write(value));

    private static Action<CanonicalCsvWriter, T> Codes<T, TCode>(PropertyInfo property)
        where TCode : struct, Enum => Field<T, TCode[]>(property, static (writer, value) => writer.WriteList<TCode>(value));

    private static void WritePoint(CanonicalCsvWriter writer, Point? point)
    {
        writer.Write(point?.X);
        writer.Write(point?.Y);
    }
}
