using Discretion.Engine.Review;
using Microsoft.EntityFrameworkCore;

namespace Discretion.Engine.Journal;

/// <summary>
/// The journal's tables, the same on every database. A change of them is a migration in
/// <c>src/Discretion.Migrations.Sqlite/</c> and one in <c>src/Discretion.Migrations.Postgres/</c>.
/// </summary>
public sealed class JournalContext(DbContextOptions<JournalContext> options) : DbContext(options)
{
    /// <summary>What the journal notes of itself.</summary>
    public DbSet<JournalMark> Marks => Set<JournalMark>();

    /// <summary>The offices' own lists.</summary>
    public DbSet<SealedList> Lists => Set<SealedList>();

    /// <summary>Their clients.</summary>
    public DbSet<SealedClient> Clients => Set<SealedClient>();

    internal DbSet<EntryRow> Entries => Set<EntryRow>();

    internal DbSet<PersonalRow> Personal => Set<PersonalRow>();

    internal DbSet<StreamKeyRow> StreamKeys => Set<StreamKeyRow>();

    internal DbSet<TouchRow> Touches => Set<TouchRow>();

    internal DbSet<ActRow> Acts => Set<ActRow>();

    internal DbSet<DecisionRow> Decisions => Set<DecisionRow>();

    internal DbSet<ReviewRow> Reviews => Set<ReviewRow>();

    internal DbSet<CredentialRow> Credentials => Set<CredentialRow>();

    internal DbSet<SessionRow> Sessions => Set<SessionRow>();

    internal DbSet<SignInFailureRow> SignInFailures => Set<SignInFailureRow>();

    internal DbSet<RequestRow> Requests => Set<RequestRow>();

    internal DbSet<CheckpointRow> Checkpoints => Set<CheckpointRow>();

    internal DbSet<HoldRow> Holds => Set<HoldRow>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<JournalMark>(mark =>
        {
            mark.ToTable("marks");
            mark.HasKey(one => one.Name);
            mark.Property(one => one.Name).HasColumnName("name");
            mark.Property(one => one.Value).HasColumnName("value");
        });
        modelBuilder.Entity<SealedList>(list =>
        {
            list.ToTable("lists");
            list.Property(one => one.Id).HasColumnName("id").ValueGeneratedNever();
            list.Property(one => one.Name).HasColumnName("name");
            list.Property(one => one.AsOf).HasColumnName("as_of");
            list.Property(one => one.Key).HasColumnName("key");
            list.Property(one => one.Text).HasColumnName("text");
            list.HasIndex(one => one.Name).IsUnique();
        });
        modelBuilder.Entity<SealedClient>(client =>
        {
            client.ToTable("clients");
            client.Property(one => one.Id).HasColumnName("id").ValueGeneratedNever();
            client.Property(one => one.ListId).HasColumnName("list_id");
            client.Property(one => one.Position).HasColumnName("position");
            client.Property(one => one.Key).HasColumnName("key");
            client.Property(one => one.Text).HasColumnName("text");
            client.HasIndex(one => new { one.ListId, one.Position }).IsUnique();
            client.HasOne<SealedList>().WithMany().HasForeignKey(one => one.ListId).OnDelete(DeleteBehavior.Cascade);
        });
        JournalTables.Configure(modelBuilder);
    }
}
