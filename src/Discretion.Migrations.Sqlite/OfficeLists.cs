using Discretion.Engine.Journal;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Discretion.Migrations.Sqlite;

/// <summary>The tables of the offices' own lists.</summary>
[DbContext(typeof(JournalContext))]
[Migration("0001-office-lists")]
public sealed class OfficeLists : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.CreateTable(
            "marks",
            table => new { name = table.Column<string>(), value = table.Column<byte[]>() },
            constraints: table => table.PrimaryKey("PK_marks", row => row.name));
        migrationBuilder.CreateTable(
            "lists",
            table => new
            {
                id = table.Column<Guid>(),
                name = table.Column<string>(),
                as_of = table.Column<DateOnly>(),
                key = table.Column<byte[]>(),
                text = table.Column<byte[]>(),
            },
            constraints: table => table.PrimaryKey("PK_lists", row => row.id));
        migrationBuilder.CreateTable(
            "clients",
            table => new
            {
                id = table.Column<Guid>(),
                list_id = table.Column<Guid>(),
                position = table.Column<int>(),
                key = table.Column<byte[]>(),
                text = table.Column<byte[]>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_clients", row => row.id);
                table.ForeignKey("FK_clients_lists_list_id", row => row.list_id, "lists", "id",
                    onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_lists_name", "lists", "name", unique: true);
        migrationBuilder.CreateIndex("IX_clients_list_id_position", "clients", ["list_id", "position"], unique: true);
    }
}
