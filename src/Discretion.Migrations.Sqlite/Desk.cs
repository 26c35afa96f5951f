using Discretion.Engine.Journal;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Discretion.Migrations.Sqlite;

/// <summary>The worklist's columns, and what people and machines sign in with.</summary>
[DbContext(typeof(JournalContext))]
[Migration("0003-desk")]
public sealed class Desk : Migration
{
    private const string Tables =
        """
        DROP TABLE "reviews";
        CREATE TABLE "reviews" (
            "id" TEXT NOT NULL CONSTRAINT "PK_reviews" PRIMARY KEY,
            "stream" TEXT NOT NULL,
            "version" INTEGER NOT NULL,
            "office" TEXT NOT NULL,
            "source" TEXT NOT NULL,
            "case_id" TEXT NOT NULL,
            "court" TEXT NULL,
            "policy" TEXT NOT NULL,
            "policy_version" TEXT NOT NULL,
            "queue" TEXT NULL,
            "stage" TEXT NULL,
            "stage_kind" TEXT NULL,
            "stage_since" INTEGER NOT NULL,
            "stage_due_on" TEXT NULL,
            "identified_at" INTEGER NOT NULL,
            "assigned_to" TEXT NULL,
            "quality_reader" TEXT NULL,
            "next_hearing_on" TEXT NULL,
            "detained" INTEGER NULL,
            "held_until" TEXT NULL,
            "information_due_on" TEXT NULL,
            "offer_answer_by" TEXT NULL,
            "sent_back" INTEGER NOT NULL,
            "referred_to" TEXT NULL,
            "disputed_by" TEXT NULL,
            "round" INTEGER NOT NULL,
            "decided" INTEGER NOT NULL,
            "ended" INTEGER NOT NULL,
            "end_kind" TEXT NULL,
            "ended_at" INTEGER NULL,
            "recalendared" INTEGER NOT NULL,
            "family" TEXT NULL,
            "protections" INTEGER NOT NULL,
            "open_slot" TEXT NULL
        );
        CREATE UNIQUE INDEX "IX_reviews_stream" ON "reviews" ("stream");
        CREATE UNIQUE INDEX "IX_reviews_open_slot" ON "reviews" ("open_slot");
        CREATE INDEX "IX_reviews_assigned_to_ended" ON "reviews" ("assigned_to", "ended");
        CREATE INDEX "IX_reviews_source_case_id" ON "reviews" ("source", "case_id");
        CREATE INDEX "IX_reviews_family" ON "reviews" ("family");
        CREATE TABLE "credentials" (
            "person" TEXT NOT NULL CONSTRAINT "PK_credentials" PRIMARY KEY,
            "passphrase" BLOB NULL,
            "invitation" BLOB NULL,
            "invited_until" INTEGER NULL
        );
        CREATE TABLE "sessions" (
            "id" TEXT NOT NULL CONSTRAINT "PK_sessions" PRIMARY KEY,
            "hash" BLOB NOT NULL CHECK (length("hash") = 32),
            "person" TEXT NULL,
            "machine" TEXT NULL CHECK (("person" IS NULL) <> ("machine" IS NULL)),
            "office" TEXT NOT NULL,
            "made_at" INTEGER NOT NULL,
            "seen_at" INTEGER NOT NULL,
            "until" INTEGER NOT NULL,
            "touch" TEXT NULL CHECK ("touch" IS NULL OR "person" IS NOT NULL)
        );
        CREATE UNIQUE INDEX "IX_sessions_hash" ON "sessions" ("hash");
        CREATE TABLE "sign_in_failures" (
            "id" TEXT NOT NULL CONSTRAINT "PK_sign_in_failures" PRIMARY KEY,
            "person" TEXT NOT NULL,
            "at" INTEGER NOT NULL
        );
        CREATE INDEX "IX_sign_in_failures_person_at" ON "sign_in_failures" ("person", "at");
        """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(Tables);
        migrationBuilder.CreateIndex(
            "IX_reviews_office_ended_next_hearing_on_identified_at", "reviews",
            ["office", "ended", "next_hearing_on", "identified_at"]);
    }
}
