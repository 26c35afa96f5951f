using Discretion.Engine.Journal;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Discretion.Migrations.Postgres;

/// <summary>
/// The tables of entries, of acts and of what stands beside them, with their guards and the two roles that use them.
/// </summary>
[DbContext(typeof(JournalContext))]
[Migration("0002-journal")]
public sealed class JournalTables : Migration
{
    private const string Tables =
        """
        CREATE TABLE entries (
            position bigint NOT NULL CONSTRAINT "PK_entries" PRIMARY KEY,
            stream text NOT NULL,
            version integer NOT NULL,
            kind text NOT NULL,
            recorded_at bigint NOT NULL,
            act uuid NULL,
            body bytea NOT NULL,
            hash bytea NOT NULL CHECK (length(hash) = 32)
        );
        CREATE UNIQUE INDEX "IX_entries_stream_version" ON entries (stream, version);
        CREATE TABLE personal (
            position bigint NOT NULL CONSTRAINT "PK_personal" PRIMARY KEY
                CONSTRAINT "FK_personal_entries_position" REFERENCES entries (position) ON DELETE RESTRICT,
            salt bytea NOT NULL CHECK (length(salt) = 32),
            text bytea NOT NULL
        );
        CREATE TABLE stream_keys (
            stream text NOT NULL CONSTRAINT "PK_stream_keys" PRIMARY KEY,
            key bytea NOT NULL
        );
        CREATE TABLE touches (
            id uuid NOT NULL CONSTRAINT "PK_touches" PRIMARY KEY,
            person text NOT NULL,
            made_at bigint NOT NULL
        );
        CREATE TABLE acts (
            id uuid NOT NULL CONSTRAINT "PK_acts" PRIMARY KEY,
            touch uuid NOT NULL CONSTRAINT "FK_acts_touches_touch" REFERENCES touches (id) ON DELETE RESTRICT,
            person text NOT NULL,
            stream text NOT NULL,
            made_at bigint NOT NULL,
            consumed_by bigint NULL
        );
        CREATE INDEX "IX_acts_touch" ON acts (touch);
        -- Its row comes before its entry's, and the entry by the end of the transaction.
        CREATE TABLE decisions (
            position bigint NOT NULL CONSTRAINT "PK_decisions" PRIMARY KEY
                CONSTRAINT "FK_decisions_entries_position" REFERENCES entries (position)
                DEFERRABLE INITIALLY DEFERRED,
            stream text NOT NULL,
            act uuid NOT NULL CONSTRAINT "FK_decisions_acts_act" REFERENCES acts (id) ON DELETE RESTRICT,
            person text NOT NULL
        );
        CREATE UNIQUE INDEX "IX_decisions_act" ON decisions (act);
        -- An act that no decision consumed by the end of its transaction is none.
        ALTER TABLE acts ADD CONSTRAINT "FK_acts_decisions_id" FOREIGN KEY (id) REFERENCES decisions (act)
            DEFERRABLE INITIALLY DEFERRED;
        CREATE TABLE reviews (
            id uuid NOT NULL CONSTRAINT "PK_reviews" PRIMARY KEY,
            stream text NOT NULL,
            version integer NOT NULL
        );
        CREATE UNIQUE INDEX "IX_reviews_stream" ON reviews (stream);
        CREATE TABLE checkpoints (
            size bigint NOT NULL CONSTRAINT "PK_checkpoints" PRIMARY KEY,
            head bytea NOT NULL,
            made_at bigint NOT NULL,
            signature bytea NOT NULL
        );
        CREATE TABLE holds (
            id uuid NOT NULL CONSTRAINT "PK_holds" PRIMARY KEY,
            stream text NULL,
            person text NOT NULL,
            reason text NOT NULL,
            since bigint NOT NULL,
            lifted_at bigint NULL
        );
        """;

    private const string EntryGuards =
        """
        CREATE FUNCTION journal_entry_guard() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF NEW.position <> (SELECT COALESCE(MAX(position), 0) + 1 FROM entries)
                OR NEW.version <> (SELECT COALESCE(MAX(version), 0) + 1 FROM entries WHERE stream = NEW.stream)
                OR NEW.recorded_at < (SELECT recorded_at FROM entries ORDER BY position DESC LIMIT 1) THEN
                RAISE EXCEPTION 'An entry follows the last one: by position, by version of its stream, by time.';
            END IF;
            IF (CASE WHEN NEW.kind IN ('decided', 'advice-signed')
                THEN NOT EXISTS (
                    SELECT 1 FROM decisions
                    WHERE position = NEW.position AND stream = NEW.stream AND act = NEW.act)
                ELSE NEW.act IS NOT NULL OR EXISTS (SELECT 1 FROM decisions WHERE position = NEW.position) END) THEN
                RAISE EXCEPTION 'Only a recorded act of a person makes an entry of this kind, and makes no other.';
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER entries_in_order BEFORE INSERT ON entries
            FOR EACH ROW EXECUTE FUNCTION journal_entry_guard();

        CREATE FUNCTION journal_personal_guard() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF NEW.position IS DISTINCT FROM (SELECT MAX(position) FROM entries)
                OR EXISTS (SELECT 1 FROM personal WHERE position = NEW.position) THEN
                RAISE EXCEPTION 'A personal part is recorded with its entry.';
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER personal_with_its_entry BEFORE INSERT ON personal
            FOR EACH ROW EXECUTE FUNCTION journal_personal_guard();

        CREATE FUNCTION journal_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
            held text := CASE WHEN TG_TABLE_NAME = 'personal'
                THEN (SELECT stream FROM entries WHERE position = (to_jsonb(OLD) ->> 'position')::bigint)
                ELSE to_jsonb(OLD) ->> 'stream' END;
        BEGIN
            IF EXISTS (SELECT 1 FROM holds WHERE lifted_at IS NULL AND (stream IS NULL OR stream = held)) THEN
                RAISE EXCEPTION 'A legal hold keeps this from being erased.';
            END IF;
            RETURN OLD;
        END $$;
        CREATE TRIGGER personal_on_hold BEFORE DELETE ON personal
            FOR EACH ROW EXECUTE FUNCTION journal_hold_guard();
        CREATE TRIGGER stream_keys_on_hold BEFORE DELETE ON stream_keys
            FOR EACH ROW EXECUTE FUNCTION journal_hold_guard();

        CREATE FUNCTION journal_holds_guard() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF (TG_OP = 'INSERT' AND NEW.lifted_at IS NOT NULL)
                OR (TG_OP = 'UPDATE' AND (OLD.lifted_at IS NOT NULL OR NEW.lifted_at IS NULL
                    OR (NEW.id, NEW.stream, NEW.person, NEW.reason, NEW.since)
                        IS DISTINCT FROM (OLD.id, OLD.stream, OLD.person, OLD.reason, OLD.since))) THEN
                RAISE EXCEPTION 'What was recorded is never changed: holds.';
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER holds_only_lifted BEFORE INSERT OR UPDATE ON holds
            FOR EACH ROW EXECUTE FUNCTION journal_holds_guard();
        """;

    // These run with their owner's rights, so that the desk itself can change no act; FOR UPDATE lets two that use one
    // touch or one act meet.
    private const string ActGuards =
        """
        CREATE FUNCTION journal_act_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
            SET search_path FROM CURRENT AS $$
        BEGIN
            IF NEW.consumed_by IS NOT NULL OR EXISTS (SELECT 1 FROM acts WHERE id = NEW.id) THEN
                RAISE EXCEPTION 'An act begins unused and has an id of its own.';
            END IF;
            PERFORM 1 FROM touches WHERE id = NEW.touch AND person = NEW.person
                AND NEW.made_at BETWEEN made_at AND made_at + 900000000 FOR UPDATE;
            IF NOT FOUND THEN
                RAISE EXCEPTION 'An act needs a touch of the same person that is at most 15 minutes old.';
            END IF;
            IF (SELECT COUNT(*) FROM acts WHERE touch = NEW.touch) >= 20 THEN
                RAISE EXCEPTION 'A touch serves for at most 20 acts.';
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER acts_need_a_touch BEFORE INSERT ON acts
            FOR EACH ROW EXECUTE FUNCTION journal_act_guard();

        CREATE FUNCTION journal_consumption_guard() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF OLD.consumed_by IS NOT NULL
                OR (NEW.id, NEW.touch, NEW.person, NEW.stream, NEW.made_at)
                    IS DISTINCT FROM (OLD.id, OLD.touch, OLD.person, OLD.stream, OLD.made_at)
                OR NOT EXISTS (SELECT 1 FROM decisions WHERE position = NEW.consumed_by AND act = NEW.id) THEN
                RAISE EXCEPTION 'What was recorded is never changed: acts.';
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER acts_only_consumed BEFORE UPDATE ON acts
            FOR EACH ROW EXECUTE FUNCTION journal_consumption_guard();

        CREATE FUNCTION journal_decision_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
            SET search_path FROM CURRENT AS $$
        BEGIN
            PERFORM 1 FROM acts WHERE id = NEW.act AND person = NEW.person AND stream = NEW.stream
                AND consumed_by IS NULL FOR UPDATE;
            IF NOT FOUND THEN
                RAISE EXCEPTION 'A decision needs an unused act of the same person upon the same stream.';
            END IF;
            IF EXISTS (SELECT 1 FROM entries WHERE position >= NEW.position)
                OR EXISTS (SELECT 1 FROM decisions WHERE position >= NEW.position) THEN
                RAISE EXCEPTION 'A decision is recorded before its entry, in the same transaction.';
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER decisions_need_an_act BEFORE INSERT ON decisions
            FOR EACH ROW EXECUTE FUNCTION journal_decision_guard();

        CREATE FUNCTION journal_consume() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
            SET search_path FROM CURRENT AS $$
        BEGIN
            UPDATE acts SET consumed_by = NEW.position WHERE id = NEW.act;
            RETURN NULL;
        END $$;
        CREATE TRIGGER decisions_consume AFTER INSERT ON decisions
            FOR EACH ROW EXECUTE FUNCTION journal_consume();

        CREATE FUNCTION journal_unchanged() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'What was recorded is never changed: %.', TG_TABLE_NAME;
        END $$;
        CREATE FUNCTION journal_kept() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'What was recorded is never taken out: %.', TG_TABLE_NAME;
        END $$;
        """;

    // A role belongs to the whole server: another journal of it may have made them, and one that makes them at this
    // moment has the same in mind.
    private const string Roles =
        """
        DO $$
        DECLARE
            name text;
        BEGIN
            FOREACH name IN ARRAY ARRAY['discretion_service', 'discretion_desk'] LOOP
                IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = name) THEN
                    BEGIN
                        EXECUTE format('CREATE ROLE %I NOLOGIN', name);
                        EXECUTE format('GRANT %I TO %I', name, session_user);
                    EXCEPTION WHEN duplicate_object OR unique_violation THEN
                        NULL;
                    END;
                END IF;
            END LOOP;
        END $$;
        GRANT SELECT ON ALL TABLES IN SCHEMA public TO discretion_service, discretion_desk;
        GRANT INSERT ON entries, personal, stream_keys, reviews, checkpoints, holds, marks, lists, clients
            TO discretion_service, discretion_desk;
        GRANT UPDATE ON reviews, lists, clients, stream_keys TO discretion_service, discretion_desk;
        GRANT UPDATE (lifted_at) ON holds TO discretion_service, discretion_desk;
        GRANT DELETE ON personal, stream_keys, reviews, lists, clients TO discretion_service, discretion_desk;
        GRANT INSERT ON touches, acts, decisions TO discretion_desk;
        """;

    private static readonly string[] NeverChanged = ["entries", "decisions", "touches", "checkpoints", "personal"];
    private static readonly string[] NeverTakenOut =
        ["entries", "decisions", "touches", "checkpoints", "acts", "holds"];

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(Tables);
        migrationBuilder.Sql(EntryGuards);
        migrationBuilder.Sql(ActGuards);
        foreach (string table in NeverChanged)
        {
            migrationBuilder.Sql($"CREATE TRIGGER {table}_unchanged BEFORE UPDATE ON {table} "
                + "FOR EACH ROW EXECUTE FUNCTION journal_unchanged();");
        }

        foreach (string table in NeverTakenOut)
        {
            migrationBuilder.Sql($"CREATE TRIGGER {table}_kept BEFORE DELETE ON {table} "
                + "FOR EACH ROW EXECUTE FUNCTION journal_kept();");
            migrationBuilder.Sql($"CREATE TRIGGER {table}_not_emptied BEFORE TRUNCATE ON {table} "
                + "FOR EACH STATEMENT EXECUTE FUNCTION journal_kept();");
        }

        migrationBuilder.Sql(Roles);
    }
}
