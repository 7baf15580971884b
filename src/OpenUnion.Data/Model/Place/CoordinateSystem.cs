namespace OpenUnion.Data.Model.Place;

/// <summary>The coordinate systems of maps in China, by their names on the wire.</summary>
public enum CoordinateSystem
{
    /// <summary>What GPS measures, and what is stored.</summary>
    WGS84,

    /// <summary>Shifted by law: AMap (高德), Tencent (腾讯).</summary>
    GCJ02,

    /// <summary>GCJ-02 shifted once more: Baidu (百度).</summary>
    BD09,
}
