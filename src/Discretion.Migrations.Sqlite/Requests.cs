using Discretion.Engine.Journal;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Discretion.Migrations.Sqlite;

/// <summary>The requests of the last day, which are not done twice.</summary>
[DbContext(typeof(JournalContext))]
[Migration("0004-requests")]
public sealed class Requests : Migration
{
    private const string Table =
        """
        CREATE TABLE "requests" (
            "caller" TEXT NOT NULL,
            "name" TEXT NOT NULL,
            "salt" BLOB NOT NULL,
            "fingerprint" BLOB NOT NULL CHECK (length("fingerprint") = 32),
            "position" INTEGER NOT NULL,
            "at" INTEGER NOT NULL,
            CONSTRAINT "PK_requests" PRIMARY KEY ("caller", "name")
        );
        CREATE INDEX "IX_requests_at" ON "requests" ("at");
        """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(Table);
    }
}
