using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Facts;

namespace Discretion.Engine.Policy;

/// <summary>Reads the agencies from <c>policies/agencies.yaml</c>.</summary>
public static class AgencyFile
{
    /// <summary>The file's name; it stands beside the policies' folders.</summary>
    public const string Name = "agencies.yaml";

    /// <summary>Reads the agencies of a folder with policies.</summary>
    /// <exception cref="DataFileException">The file is wrong; holds every problem.</exception>
    public static Agencies Read(string policies)
    {
        List<Problem> problems = [];
        Agencies? agencies = Read(policies, problems);
        return agencies is not null && problems.Count == 0 ? agencies : throw new DataFileException(problems);
    }

    /// <summary>Reads the agencies and reports what is wrong; null when there is no readable file.</summary>
    public static Agencies? Read(string policies, List<Problem> problems)
    {
        string path = Path.Combine(policies, Name);
        if (!File.Exists(path) || StrictYaml.Read(path, "policies/" + Name, problems) is not { } file)
        {
            return null;
        }

        List<Agency> all = [];
        foreach (YamlMap entry in file.Maps("agencies"))
        {
            Agency agency = new(entry.Text("id"), entry.TextOrNull("part_of"), entry.Bilingual("name"),
                entry.Flag("in_court_file"));
            entry.Close();
            if (agency.PartOf is { } whole && all.All(one => one.Id != whole))
            {
                entry.Report("part_of", $"There is no agency {whole} above. Write it first, or correct the name.");
            }

            if (all.Any(one => one.Id == agency.Id))
            {
                entry.Report("id", $"There are two agencies {agency.Id}. Take one out.");
            }

            all.Add(agency);
        }

        List<NothingPublished> nothing = [];
        foreach (YamlMap entry in file.Maps("nothing_published"))
        {
            NothingPublished one = new(entry.Text("agency"), entry.Date("from"), entry.DateOrNull("until"),
                entry.Bilingual("text"), new(entry.Text("citation"), entry.RequiredFlag("verified")));
            entry.Close();
            if (all.All(agency => agency.Id != one.Agency))
            {
                entry.Report("agency", $"There is no agency {one.Agency}. Name one of the file's.");
            }

            nothing.Add(one);
        }

        file.Close();
        return new(all, nothing);
    }
}
