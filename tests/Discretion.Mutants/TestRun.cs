using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace Discretion.Mutants;

/// <summary>Runs the tests of the review in this process, with a build of Core of one's own.</summary>
/// <param name="Folder">Where the test assembly and all that it needs lie.</param>
internal sealed record TestRun(string Folder)
{
    private const string Tests = "Discretion.Tests.Review";

    // Slow, and with nothing to say of a guard that the others do not say.
    private static readonly string[] LeftOut = ["ReviewEventCodecTests"];

    // The slowest last: most mutants are dead by then.
    private static readonly string[] Last = ["OtherPathsTests", "WholeLifeTests", "RefusalTests", "CannotDecideTests"];

    // What killed the mutants of a file before is tried first on its next one.
    private readonly ConcurrentDictionary<(string File, string Tests), int> _kills = new();

    /// <summary>The first test that fails, with its reason; null when all pass.</summary>
    /// <param name="core">The build of Core.</param>
    /// <param name="file">The file that the mutant is in.</param>
    public string? FirstFailure(byte[] core, string file)
    {
        Isolated context = new(Folder, core);
        try
        {
            Assembly tests = context.LoadFromAssemblyPath(Path.Combine(Folder, "Discretion.Tests.dll"));
            return tests.GetExportedTypes()
                .Where(type => type.Namespace == Tests && !LeftOut.Contains(type.Name))
                .OrderBy(type => Array.IndexOf(Last, type.Name))
                .ThenByDescending(type => _kills.GetValueOrDefault((file, type.Name)))
                .ThenBy(type => type.Name, StringComparer.Ordinal)
                .SelectMany(type => type.GetMethods())
                .SelectMany(method => Cases(method).Select(values => Failure(method, values, file)))
                .FirstOrDefault(failure => failure is not null);
        }
        finally
        {
            context.Unload();
        }
    }

    private string? Failure(MethodInfo method, object?[] values, string file)
    {
        try
        {
            method.Invoke(Activator.CreateInstance(method.DeclaringType!), values);
            return null;
        }
        catch (TargetInvocationException failure)
        {
            _kills.AddOrUpdate((file, method.DeclaringType!.Name), 1, (_, kills) => kills + 1);
            return $"{method.Name}: {failure.InnerException!.GetType().Name}";
        }
    }

    private static IEnumerable<object?[]> Cases(MethodInfo method)
    {
        IList<CustomAttributeData> attributes = method.GetCustomAttributesData();
        if (attributes.Any(one => one.AttributeType.Name == "FactAttribute"))
        {
            yield return [];
        }

        foreach (CustomAttributeData attribute in attributes)
        {
            IEnumerable<object?[]> rows = attribute.AttributeType.Name switch
            {
                "InlineDataAttribute" => [Inline(attribute)],
                "MemberDataAttribute" => Member(method, (string)attribute.ConstructorArguments[0].Value!),
                _ => [],
            };
            foreach (object?[] row in rows)
            {
                yield return [.. method.GetParameters().Zip(row, (parameter, value) => As(parameter, value))];
            }
        }
    }

    private static object?[] Inline(CustomAttributeData attribute) =>
    [
        .. ((IEnumerable<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!)
            .Select(one => one.Value),
    ];

    private static IEnumerable<object?[]> Member(MethodInfo method, string name)
    {
        object rows = method.DeclaringType!.GetMethod(name)!.Invoke(null, null)!;
        foreach (object row in (IEnumerable)rows)
        {
            yield return row as object?[] ?? (object?[])row.GetType().GetInterfaces()
                .Single(one => one.Name == "ITheoryDataRow").GetMethod("GetData")!.Invoke(row, null)!;
        }
    }

    private static object? As(ParameterInfo parameter, object? value)
    {
        Type type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return value is not null && type.IsEnum ? Enum.ToObject(type, value) : value;
    }

    private sealed class Isolated(string folder, byte[] core) : AssemblyLoadContext(isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            if (assemblyName.Name == "Discretion.Core")
            {
                using MemoryStream image = new(core);
                return LoadFromStream(image);
            }

            string file = Path.Combine(folder, assemblyName.Name + ".dll");
            return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
        }
    }
}
