using Discretion.Engine.Journal;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Discretion.Migrations.Sqlite;

/// <summary>The tables of entries, of acts and of what stands beside them, with their guards.</summary>
[DbContext(typeof(JournalContext))]
[Migration("0002-journal")]
public sealed class JournalTables : Migration
{
    private const string Tables =
        """
        CREATE TABLE "entries" (
            "position" INTEGER NOT NULL CONSTRAINT "PK_entries" PRIMARY KEY,
            "stream" TEXT NOT NULL,
            "version" INTEGER NOT NULL,
            "kind" TEXT NOT NULL,
            "recorded_at" INTEGER NOT NULL,
            "act" TEXT NULL,
            "body" BLOB NOT NULL,
            "hash" BLOB NOT NULL CHECK (length("hash") = 32)
        );
        CREATE UNIQUE INDEX "IX_entries_stream_version" ON "entries" ("stream", "version");
        CREATE TABLE "personal" (
            "position" INTEGER NOT NULL CONSTRAINT "PK_personal" PRIMARY KEY
                CONSTRAINT "FK_personal_entries_position" REFERENCES "entries" ("position") ON DELETE RESTRICT,
            "salt" BLOB NOT NULL CHECK (length("salt") = 32),
            "text" BLOB NOT NULL
        );
        CREATE TABLE "stream_keys" (
            "stream" TEXT NOT NULL CONSTRAINT "PK_stream_keys" PRIMARY KEY,
            "key" BLOB NOT NULL
        );
        CREATE TABLE "touches" (
            "id" TEXT NOT NULL CONSTRAINT "PK_touches" PRIMARY KEY,
            "person" TEXT NOT NULL,
            "made_at" INTEGER NOT NULL
        );
        -- An act that no decision consumed by the end of its transaction is none.
        CREATE TABLE "acts" (
            "id" TEXT NOT NULL CONSTRAINT "PK_acts" PRIMARY KEY
                CONSTRAINT "FK_acts_decisions_id" REFERENCES "decisions" ("act") DEFERRABLE INITIALLY DEFERRED,
            "touch" TEXT NOT NULL
                CONSTRAINT "FK_acts_touches_touch" REFERENCES "touches" ("id") ON DELETE RESTRICT,
            "person" TEXT NOT NULL,
            "stream" TEXT NOT NULL,
            "made_at" INTEGER NOT NULL,
            "consumed_by" INTEGER NULL
        );
        CREATE INDEX "IX_acts_touch" ON "acts" ("touch");
        -- Its row comes before its entry's, and the entry by the end of the transaction.
        CREATE TABLE "decisions" (
            "position" INTEGER NOT NULL CONSTRAINT "PK_decisions" PRIMARY KEY
                CONSTRAINT "FK_decisions_entries_position" REFERENCES "entries" ("position")
                DEFERRABLE INITIALLY DEFERRED,
            "stream" TEXT NOT NULL,
            "act" TEXT NOT NULL
                CONSTRAINT "FK_decisions_acts_act" REFERENCES "acts" ("id") ON DELETE RESTRICT,
            "person" TEXT NOT NULL
        );
        CREATE UNIQUE INDEX "IX_decisions_act" ON "decisions" ("act");
        CREATE TABLE "reviews" (
            "id" TEXT NOT NULL CONSTRAINT "PK_reviews" PRIMARY KEY,
            "stream" TEXT NOT NULL,
            "version" INTEGER NOT NULL
        );
        CREATE UNIQUE INDEX "IX_reviews_stream" ON "reviews" ("stream");
        CREATE TABLE "checkpoints" (
            "size" INTEGER NOT NULL CONSTRAINT "PK_checkpoints" PRIMARY KEY,
            "head" BLOB NOT NULL,
            "made_at" INTEGER NOT NULL,
            "signature" BLOB NOT NULL
        );
        CREATE TABLE "holds" (
            "id" TEXT NOT NULL CONSTRAINT "PK_holds" PRIMARY KEY,
            "stream" TEXT NULL,
            "person" TEXT NOT NULL,
            "reason" TEXT NOT NULL,
            "since" INTEGER NOT NULL,
            "lifted_at" INTEGER NULL
        );
        """;

    // INSERT OR REPLACE takes a row out without asking a trigger on DELETE, so that the triggers on INSERT refuse a key
    // that is there.
    private const string EntryGuards =
        """
        CREATE TRIGGER "entries_in_order" BEFORE INSERT ON "entries"
        BEGIN
            SELECT RAISE(ABORT, 'An entry follows the last one: by position, by version of its stream, by time.')
            WHERE NEW."position" <> (SELECT COALESCE(MAX("position"), 0) + 1 FROM "entries")
                OR NEW."version" <> (
                    SELECT COALESCE(MAX("version"), 0) + 1 FROM "entries" WHERE "stream" = NEW."stream")
                OR NEW."recorded_at" < (SELECT "recorded_at" FROM "entries" ORDER BY "position" DESC LIMIT 1);
            SELECT RAISE(ABORT, 'Only a recorded act of a person makes an entry of this kind, and makes no other.')
            WHERE CASE WHEN NEW."kind" IN ('decided', 'advice-signed')
                THEN NOT EXISTS (
                    SELECT 1 FROM "decisions"
                    WHERE "position" = NEW."position" AND "stream" = NEW."stream" AND "act" = NEW."act")
                ELSE NEW."act" IS NOT NULL
                    OR EXISTS (SELECT 1 FROM "decisions" WHERE "position" = NEW."position")
                END;
        END;
        CREATE TRIGGER "personal_with_its_entry" BEFORE INSERT ON "personal"
        BEGIN
            SELECT RAISE(ABORT, 'A personal part is recorded with its entry.')
            WHERE NEW."position" IS NOT (SELECT MAX("position") FROM "entries")
                OR EXISTS (SELECT 1 FROM "personal" WHERE "position" = NEW."position");
        END;
        CREATE TRIGGER "personal_unchanged" BEFORE UPDATE ON "personal"
        BEGIN
            SELECT RAISE(ABORT, 'What was recorded is never changed: personal.');
        END;
        CREATE TRIGGER "personal_on_hold" BEFORE DELETE ON "personal"
        BEGIN
            SELECT RAISE(ABORT, 'A legal hold keeps this from being erased.')
            WHERE EXISTS (
                SELECT 1 FROM "holds" WHERE "lifted_at" IS NULL AND ("stream" IS NULL OR "stream" = (
                    SELECT "stream" FROM "entries" WHERE "position" = OLD."position")));
        END;
        CREATE TRIGGER "stream_keys_on_hold" BEFORE DELETE ON "stream_keys"
        BEGIN
            SELECT RAISE(ABORT, 'A legal hold keeps this from being erased.')
            WHERE EXISTS (
                SELECT 1 FROM "holds" WHERE "lifted_at" IS NULL AND ("stream" IS NULL OR "stream" = OLD."stream"));
        END;
        CREATE TRIGGER "holds_only_lifted" BEFORE UPDATE ON "holds"
        BEGIN
            SELECT RAISE(ABORT, 'What was recorded is never changed: holds.')
            WHERE OLD."lifted_at" IS NOT NULL OR NEW."lifted_at" IS NULL OR NEW."id" IS NOT OLD."id"
                OR NEW."stream" IS NOT OLD."stream" OR NEW."person" IS NOT OLD."person"
                OR NEW."reason" IS NOT OLD."reason" OR NEW."since" IS NOT OLD."since";
        END;
        CREATE TRIGGER "holds_once" BEFORE INSERT ON "holds"
        BEGIN
            SELECT RAISE(ABORT, 'What was recorded is never changed: holds.')
            WHERE NEW."lifted_at" IS NOT NULL OR EXISTS (SELECT 1 FROM "holds" WHERE "id" = NEW."id");
        END;
        CREATE TRIGGER "checkpoints_once" BEFORE INSERT ON "checkpoints"
        BEGIN
            SELECT RAISE(ABORT, 'What was recorded is never changed: checkpoints.')
            WHERE EXISTS (SELECT 1 FROM "checkpoints" WHERE "size" = NEW."size");
        END;
        """;

    private const string ActGuards =
        """
        CREATE TRIGGER "touches_once" BEFORE INSERT ON "touches"
        BEGIN
            SELECT RAISE(ABORT, 'What was recorded is never changed: touches.')
            WHERE EXISTS (SELECT 1 FROM "touches" WHERE "id" = NEW."id");
        END;
        CREATE TRIGGER "acts_need_a_touch" BEFORE INSERT ON "acts"
        BEGIN
            SELECT RAISE(ABORT, 'An act begins unused and has an id of its own.')
            WHERE NEW."consumed_by" IS NOT NULL OR EXISTS (SELECT 1 FROM "acts" WHERE "id" = NEW."id");
            SELECT RAISE(ABORT, 'An act needs a touch of the same person that is at most 15 minutes old.')
            WHERE NOT EXISTS (
                SELECT 1 FROM "touches"
                WHERE "id" = NEW."touch" AND "person" = NEW."person"
                    AND NEW."made_at" BETWEEN "made_at" AND "made_at" + 900000000);
            SELECT RAISE(ABORT, 'A touch serves for at most 20 acts.')
            WHERE (SELECT COUNT(*) FROM "acts" WHERE "touch" = NEW."touch") >= 20;
        END;
        CREATE TRIGGER "acts_only_consumed" BEFORE UPDATE ON "acts"
        BEGIN
            SELECT RAISE(ABORT, 'What was recorded is never changed: acts.')
            WHERE OLD."consumed_by" IS NOT NULL OR NEW."id" IS NOT OLD."id" OR NEW."touch" IS NOT OLD."touch"
                OR NEW."person" IS NOT OLD."person" OR NEW."stream" IS NOT OLD."stream"
                OR NEW."made_at" IS NOT OLD."made_at"
                OR NOT EXISTS (
                    SELECT 1 FROM "decisions" WHERE "position" = NEW."consumed_by" AND "act" = NEW."id");
        END;
        CREATE TRIGGER "decisions_need_an_act" BEFORE INSERT ON "decisions"
        BEGIN
            SELECT RAISE(ABORT, 'A decision needs an unused act of the same person upon the same stream.')
            WHERE NOT EXISTS (
                SELECT 1 FROM "acts"
                WHERE "id" = NEW."act" AND "person" = NEW."person" AND "stream" = NEW."stream"
                    AND "consumed_by" IS NULL);
            SELECT RAISE(ABORT, 'A decision is recorded before its entry, in the same transaction.')
            WHERE EXISTS (SELECT 1 FROM "entries" WHERE "position" >= NEW."position")
                OR EXISTS (SELECT 1 FROM "decisions" WHERE "position" >= NEW."position");
        END;
        CREATE TRIGGER "decisions_consume" AFTER INSERT ON "decisions"
        BEGIN
            UPDATE "acts" SET "consumed_by" = NEW."position" WHERE "id" = NEW."act";
        END;
        """;

    private static readonly string[] NeverChanged = ["entries", "decisions", "touches", "checkpoints"];
    private static readonly string[] NeverTakenOut = [.. NeverChanged, "acts", "holds"];

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(Tables);
        migrationBuilder.Sql(EntryGuards);
        migrationBuilder.Sql(ActGuards);
        foreach (string table in NeverChanged)
        {
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER "{table}_unchanged" BEFORE UPDATE ON "{table}"
                BEGIN
                    SELECT RAISE(ABORT, 'What was recorded is never changed: {table}.');
                END;
                """);
        }

        foreach (string table in NeverTakenOut)
        {
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER "{table}_kept" BEFORE DELETE ON "{table}"
                BEGIN
                    SELECT RAISE(ABORT, 'What was recorded is never taken out: {table}.');
                END;
                """);
        }
    }
}
