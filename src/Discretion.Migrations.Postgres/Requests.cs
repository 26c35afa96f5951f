using Discretion.Engine.Journal;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Discretion.Migrations.Postgres;

/// <summary>The requests of the last day, which are not done twice.</summary>
[DbContext(typeof(JournalContext))]
[Migration("0004-requests")]
public sealed class Requests : Migration
{
    private const string Table =
        """
        CREATE TABLE requests (
            caller text NOT NULL,
            name text NOT NULL,
            salt bytea NOT NULL,
            fingerprint bytea NOT NULL CHECK (length(fingerprint) = 32),
            position bigint NOT NULL,
            at bigint NOT NULL,
            CONSTRAINT "PK_requests" PRIMARY KEY (caller, name)
        );
        CREATE INDEX "IX_requests_at" ON requests (at);
        GRANT SELECT, INSERT, DELETE ON requests TO discretion_service, discretion_desk;
        """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(Table);
    }
}
