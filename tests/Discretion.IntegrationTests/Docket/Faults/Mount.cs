namespace Discretion.IntegrationTests.Docket.Faults;

/// <summary>A file system mounted for one test and taken off afterwards.</summary>
internal sealed class Mount : IDisposable
{
    private Mount(string folder) => Folder = folder;

    /// <summary>Where it is mounted.</summary>
    public string Folder { get; }

    /// <summary>A file system in memory that holds so many bytes.</summary>
    /// <exception cref="SystemCommandException">This machine does not let us mount.</exception>
    public static Mount InMemory(string folder, long bytes) =>
        Of(folder, "-t", "tmpfs", "-o", $"size={bytes}", "tmpfs");

    /// <summary>The file system in an image.</summary>
    /// <exception cref="SystemCommandException">This machine does not let us mount.</exception>
    public static Mount OfImage(string folder, string image) => Of(folder, "-o", "loop", image);

    /// <summary>Makes an image with an empty ext4 file system.</summary>
    /// <exception cref="SystemCommandException">This machine has no ext4 tools.</exception>
    public static void MakeImage(string image, long bytes)
    {
        using (FileStream file = File.Create(image))
        {
            file.SetLength(bytes);
        }

        SystemCommand.Run("mkfs.ext4", "-q", "-F", image);
    }

    /// <inheritdoc/>
    public void Dispose() => SystemCommand.Run("umount", Folder);

    private static Mount Of(string folder, params string[] args)
    {
        Directory.CreateDirectory(folder);
        SystemCommand.Run("mount", [.. args, folder]);
        return new(folder);
    }
}
