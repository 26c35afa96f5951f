using Discretion.Engine.Journal;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Discretion.Migrations.Postgres;

/// <summary>The worklist's columns, and what people and machines sign in with.</summary>
[DbContext(typeof(JournalContext))]
[Migration("0003-desk")]
public sealed class Desk : Migration
{
    private const string Tables =
        """
        DROP TABLE reviews;
        CREATE TABLE reviews (
            id uuid NOT NULL CONSTRAINT "PK_reviews" PRIMARY KEY,
            stream text NOT NULL,
            version integer NOT NULL,
            office text NOT NULL,
            source text NOT NULL,
            case_id text NOT NULL,
            court text NULL,
            policy text NOT NULL,
            policy_version text NOT NULL,
            queue text NULL,
            stage text NULL,
            stage_kind text NULL,
            stage_since bigint NOT NULL,
            stage_due_on date NULL,
            identified_at bigint NOT NULL,
            assigned_to text NULL,
            quality_reader text NULL,
            next_hearing_on date NULL,
            detained boolean NULL,
            held_until date NULL,
            information_due_on date NULL,
            offer_answer_by date NULL,
            sent_back boolean NOT NULL,
            referred_to text NULL,
            disputed_by text NULL,
            round integer NOT NULL,
            decided boolean NOT NULL,
            ended boolean NOT NULL,
            end_kind text NULL,
            ended_at bigint NULL,
            recalendared boolean NOT NULL,
            family text NULL,
            protections integer NOT NULL,
            open_slot text NULL
        );
        CREATE UNIQUE INDEX "IX_reviews_stream" ON reviews (stream);
        CREATE UNIQUE INDEX "IX_reviews_open_slot" ON reviews (open_slot);
        CREATE INDEX "IX_reviews_assigned_to_ended" ON reviews (assigned_to, ended);
        CREATE INDEX "IX_reviews_source_case_id" ON reviews (source, case_id);
        CREATE INDEX "IX_reviews_family" ON reviews (family);
        CREATE TABLE credentials (
            person text NOT NULL CONSTRAINT "PK_credentials" PRIMARY KEY,
            passphrase bytea NULL,
            invitation bytea NULL,
            invited_until bigint NULL
        );
        CREATE TABLE sessions (
            id uuid NOT NULL CONSTRAINT "PK_sessions" PRIMARY KEY,
            hash bytea NOT NULL CHECK (length(hash) = 32),
            person text NULL,
            machine text NULL CHECK ((person IS NULL) <> (machine IS NULL)),
            office text NOT NULL,
            made_at bigint NOT NULL,
            seen_at bigint NOT NULL,
            until bigint NOT NULL,
            touch uuid NULL CHECK (touch IS NULL OR person IS NOT NULL)
        );
        CREATE UNIQUE INDEX "IX_sessions_hash" ON sessions (hash);
        CREATE TABLE sign_in_failures (
            id uuid NOT NULL CONSTRAINT "PK_sign_in_failures" PRIMARY KEY,
            person text NOT NULL,
            at bigint NOT NULL
        );
        CREATE INDEX "IX_sign_in_failures_person_at" ON sign_in_failures (person, at);
        GRANT SELECT, INSERT, UPDATE, DELETE ON reviews, credentials, sessions, sign_in_failures
            TO discretion_service, discretion_desk;
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
