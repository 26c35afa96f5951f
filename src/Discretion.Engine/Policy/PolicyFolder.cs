namespace Discretion.Engine.Policy;

/// <summary>
/// Where a policy's files lie: <c>policies/&lt;id&gt;/</c>, and of an earlier version
/// <c>policies/&lt;id&gt;/versions/&lt;version&gt;/</c>.
/// </summary>
/// <param name="Path">The folder with the files.</param>
/// <param name="Id">The policy's id, as the folder says.</param>
/// <param name="EarlierVersion">The version, as the folder says; null for the newest.</param>
/// <param name="Library">The folder that all policies lie in.</param>
internal sealed record PolicyFolder(string Path, string Id, string? EarlierVersion, string Library)
{
    /// <summary>The folder's name under which earlier versions are kept.</summary>
    public const string Versions = "versions";

    /// <summary>How problems name the folder.</summary>
    public string ShownAs => EarlierVersion is null ? $"policies/{Id}" : $"policies/{Id}/{Versions}/{EarlierVersion}";

    /// <summary>Reads a path's own words.</summary>
    public static PolicyFolder Of(string path)
    {
        DirectoryInfo folder = new(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path)));
        return folder.Parent is { Name: Versions, Parent: { } policy }
            ? new(folder.FullName, policy.Name, folder.Name, policy.Parent?.FullName ?? policy.FullName)
            : new(folder.FullName, folder.Name, null, folder.Parent?.FullName ?? folder.FullName);
    }
}
