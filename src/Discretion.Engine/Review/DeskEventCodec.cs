using System.Text.Json;
using System.Text.Json.Nodes;
using Discretion.Engine.Journal;

namespace Discretion.Engine.Review;

/// <summary>How events of the desk's own setting stand in the journal.</summary>
internal static class DeskEventCodec
{
    /// <summary>The kind, the body and the personal part of an event.</summary>
    public static (string Kind, byte[] Body, byte[]? Personal) Write(DeskEvent happened)
    {
        JsonObject body = new() { ["by"] = happened.By };
        JsonObject? personal = null;
        string kind;
        switch (happened)
        {
            case DeskEvent.OfficeSetUp setUp:
                kind = "office-set-up";
                body["kind"] = DeskNames.Of(setUp.Kind);
                body["name"] = setUp.Name;
                body["courts"] = new JsonArray([.. setUp.Courts.Select(court => JsonValue.Create(court))]);
                body["time_zone"] = setUp.TimeZone;
                break;
            case DeskEvent.QualitySet(var perThousand, var casesMax):
                kind = "quality-set";
                body["per_thousand"] = perThousand;
                body["cases_max"] = casesMax;
                break;
            case DeskEvent.TokenIssued(var machine, var scopes):
                kind = "token-issued";
                body["machine"] = machine;
                body["scopes"] = new JsonArray([.. scopes.Select(scope => JsonValue.Create(DeskNames.Of(scope)))]);
                break;
            case DeskEvent.TokenRevoked(var machine):
                kind = "token-revoked";
                body["machine"] = machine;
                break;
            case DeskEvent.PersonAdded(var name):
                kind = "person-added";
                personal = new() { ["name"] = name };
                break;
            case DeskEvent.Invited:
                kind = "invited";
                break;
            case DeskEvent.PassphraseSet:
                kind = "passphrase-set";
                break;
            case DeskEvent.RoleGranted(var office, var role):
                (kind, body["office"], body["role"]) = ("role-granted", office, DeskNames.Of(role));
                break;
            case DeskEvent.RoleRevoked(var office, var role):
                (kind, body["office"], body["role"]) = ("role-revoked", office, DeskNames.Of(role));
                break;
            case DeskEvent.ClearanceGranted(var protection):
                (kind, body["protection"]) = ("clearance-granted", DeskNames.Of(protection));
                break;
            case DeskEvent.ClearanceRevoked(var protection):
                (kind, body["protection"]) = ("clearance-revoked", DeskNames.Of(protection));
                break;
            case DeskEvent.Disabled:
                kind = "disabled";
                break;
            case DeskEvent.Enabled:
                kind = "enabled";
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        return (kind, CanonicalJson.Write(body), personal is null ? null : CanonicalJson.Write(personal));
    }

    /// <summary>The event of an entry.</summary>
    /// <exception cref="JournalException">A later version wrote it.</exception>
    public static DeskEvent Read(Entry entry)
    {
        using JsonDocument document = JsonDocument.Parse(entry.Body);
        JsonElement body = document.RootElement;
        string Text(string name) => body.GetProperty(name).GetString()!;
        string by = Text("by");
        return entry.Kind switch
        {
            "office-set-up" => new DeskEvent.OfficeSetUp(
                Known(DeskNames.OfficeKind(Text("kind"))), Text("name"),
                [.. body.GetProperty("courts").EnumerateArray().Select(court => court.GetString()!)],
                Text("time_zone")) { By = by },
            "quality-set" => new DeskEvent.QualitySet(
                body.GetProperty("per_thousand").GetInt32(), body.GetProperty("cases_max").GetInt32()) { By = by },
            "token-issued" => new DeskEvent.TokenIssued(
                Text("machine"),
                [.. body.GetProperty("scopes").EnumerateArray()
                    .Select(scope => Known(DeskNames.Scope(scope.GetString()!)))]) { By = by },
            "token-revoked" => new DeskEvent.TokenRevoked(Text("machine")) { By = by },
            "person-added" => new DeskEvent.PersonAdded(Name(entry.Personal)) { By = by },
            "invited" => new DeskEvent.Invited { By = by },
            "passphrase-set" => new DeskEvent.PassphraseSet { By = by },
            "role-granted" => new DeskEvent.RoleGranted(
                Text("office"), Known(DeskNames.Role(Text("role")))) { By = by },
            "role-revoked" => new DeskEvent.RoleRevoked(
                Text("office"), Known(DeskNames.Role(Text("role")))) { By = by },
            "clearance-granted" => new DeskEvent.ClearanceGranted(
                Known(DeskNames.Protection(Text("protection")))) { By = by },
            "clearance-revoked" => new DeskEvent.ClearanceRevoked(
                Known(DeskNames.Protection(Text("protection")))) { By = by },
            "disabled" => new DeskEvent.Disabled { By = by },
            "enabled" => new DeskEvent.Enabled { By = by },
            _ => throw Later(entry),
        };

        T Known<T>(T? value) where T : struct => value ?? throw Later(entry);
    }

    private static string? Name(byte[]? personal)
    {
        if (personal is null)
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(personal);
        return document.RootElement.GetProperty("name").GetString();
    }

    private static JournalException Later(Entry entry) => new(
        $"Entry {entry.Position} of the journal ({entry.Kind} of {entry.Stream}) was written by a later version of "
        + "discretion. Use that version.");
}
