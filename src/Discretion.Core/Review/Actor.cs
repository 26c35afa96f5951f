namespace Discretion.Core.Review;

/// <summary>What a person may do at a desk. A person can hold several, each in one office.</summary>
public enum DeskRole
{
    /// <summary>Reads cases, answers facts, records views and recommends.</summary>
    Reviewer,

    /// <summary>Second person; assigns work.</summary>
    Supervisor,

    /// <summary>Head of the office: chief counsel, district attorney or their deputy.</summary>
    ChiefCounsel,

    /// <summary>Takes in requests and adds cases.</summary>
    Intake,

    /// <summary>Writes policies.</summary>
    PolicyAuthor,

    /// <summary>Reads a sample blind, a second time.</summary>
    QualityReader,

    /// <summary>Sees totals and no case.</summary>
    Oversight,

    /// <summary>Reads the journal.</summary>
    Auditor,

    /// <summary>Sets up the desk and sees no case.</summary>
    Administrator,

    /// <summary>Legal aid: an attorney, who signs advice.</summary>
    Attorney,

    /// <summary>Legal aid: a representative accredited by the Department of Justice, who signs advice.</summary>
    AccreditedRepresentative,

    /// <summary>Legal aid: sees only the interviews assigned to them.</summary>
    Volunteer,
}

/// <summary>What kind of office a desk belongs to; chosen when it is set up.</summary>
public enum OfficeKind
{
    /// <summary>A government agency.</summary>
    Agency,

    /// <summary>A legal-aid office: it advises its clients under privilege and decides nothing.</summary>
    LegalAid,

    /// <summary>A prosecutor's office.</summary>
    Prosecutor,

    /// <summary>A newsroom: it has no desk.</summary>
    Newsroom,
}

/// <summary>Why a case is seen only by those who are assigned to it and cleared for it.</summary>
public enum Protection
{
    /// <summary>Protected by 8 U.S.C. 1367: victims of domestic violence, trafficking and other crimes.</summary>
    Section1367,

    /// <summary>Asylum and fear of return: 8 CFR 208.6 and 1208.6.</summary>
    Asylum,

    /// <summary>A juvenile.</summary>
    Juvenile,
}

/// <summary>Who gives a command.</summary>
public abstract record Actor
{
    private Actor()
    {
    }

    /// <summary>A named person, signed in.</summary>
    /// <param name="Id">Stable, for example <c>ana-ruiz</c>; never reused.</param>
    /// <param name="Office">The office they act for.</param>
    /// <param name="Roles">Their roles in that office.</param>
    /// <param name="Clearances">The protected cases that they may see when assigned.</param>
    public sealed record Person(
        string Id, string Office, IReadOnlySet<DeskRole> Roles, IReadOnlySet<Protection> Clearances) : Actor
    {
        /// <summary>Whether they hold any of the roles.</summary>
        public bool Holds(params ReadOnlySpan<DeskRole> any)
        {
            foreach (DeskRole role in any)
            {
                if (Roles.Contains(role))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>A program: a timer, an import, a machine with a token. It can note what it saw and never
    /// decide.</summary>
    /// <param name="Name">Which, for example <c>docket-watch</c>.</param>
    public sealed record Machine(string Name) : Actor;

    /// <summary>How the journal names it: the person's id, or <c>machine:</c> and the name.</summary>
    public string Word => this switch
    {
        Person(var id, _, _, _) => id,
        Machine(var name) => "machine:" + name,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
