using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Discretion.Mutants;

/// <summary>Builds Core in memory, as it is or with one mutant in it.</summary>
internal sealed class CoreBuild
{
    private const string About = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        [assembly: System.Reflection.AssemblyVersion("0.1.0.0")]
        """;

    private static readonly CSharpParseOptions Parse =
        new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Regular);

    private readonly CSharpCompilation _core;

    public CoreBuild(string folder) => _core = CSharpCompilation.Create(
        "Discretion.Core",
        [
            CSharpSyntaxTree.ParseText(About, Parse),
            .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Where(file => !Path.GetRelativePath(folder, file).StartsWith("obj", StringComparison.Ordinal)
                    && !Path.GetRelativePath(folder, file).StartsWith("bin", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Parse, file)),
        ],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file)),
        new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release,
            nullableContextOptions: NullableContextOptions.Enable, generalDiagnosticOption: ReportDiagnostic.Suppress));

    /// <summary>Core as it is.</summary>
    /// <exception cref="InvalidOperationException">It does not build.</exception>
    public byte[] Whole() => Emit(_core)
        ?? throw new InvalidOperationException("Core does not build: " + string.Join('\n',
            _core.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error)));

    /// <summary>Core with a mutant; null when that does not build.</summary>
    public byte[]? With(Mutant mutant)
    {
        SyntaxTree old = _core.SyntaxTrees.Single(tree => Path.GetFileName(tree.FilePath) == mutant.File
            && tree.FilePath.Contains("Review", StringComparison.Ordinal));
        return Emit(_core.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(mutant.Source, Parse, old.FilePath)));
    }

    private static byte[]? Emit(CSharpCompilation core)
    {
        using MemoryStream image = new();
        return core.Emit(image).Success ? image.ToArray() : null;
    }
}
