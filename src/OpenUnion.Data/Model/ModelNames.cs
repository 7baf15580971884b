using System.Text;

namespace OpenUnion.Data.Model;

/// <summary>Turns names of C# into names of the database and of the data package: <c>NameEn</c> is <c>name_en</c>.</summary>
public static class ModelNames
{
    public static string ToSnakeCase(string name)
    {
        var result = new StringBuilder(name.Length + 8);
        foreach (var character in name)
        {
            if (char.IsAsciiLetterUpper(character) && result.Length > 0)
                result.Append('_');
            result.Append(char.ToLowerInvariant(character));
        }

        return result.ToString();
    }
}
