using System.CommandLine;
using Discretion.App.Api;
using Discretion.App.Commands;
using Discretion.App.Commands.Desk;
using Microsoft.AspNetCore.Builder;

namespace Discretion.Tests.Api;

/// <summary>The host of an empty desk, made and never started: for what can be read off it.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("discretion-").FullName;
    private readonly DeskSession _desk;

    public ApiHost()
    {
        GlobalOptions options = new();
        RootCommand root = new();
        root.Options.Add(options.Home);
        root.Options.Add(options.Language);
        Session session = new(options, root.Parse(["--home", Path.Combine(_folder, "home")]));
        _desk = DeskSession.Open(session, Terminal.Of(TextWriter.Null, TextWriter.Null));
        App = DeskHost.Build([], _desk, _ => { });
    }

    public WebApplication App { get; }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _desk.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
