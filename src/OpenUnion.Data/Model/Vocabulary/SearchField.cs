using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>Where in a record a word was found.</summary>
[Description("Where in a record a word was found.")]
public enum SearchField
{
    [Term("名称", "A name, in Chinese or English, or an alias")]
    NAME,

    [Term("地址", "The address or place")]
    ADDRESS,

    [Term("组织", "The name of an organization")]
    ORGANIZATION,

    [Term("行政区划", "The name of a region")]
    REGION,

    [Term("服务", "An amenity, a service, a subject or an event")]
    SERVICE,

    [Term("类别", "The kind of record, or whom it is for")]
    KIND,
}
