using Discretion.Engine.Review;
using Microsoft.EntityFrameworkCore;

namespace Discretion.Engine.Journal;

/// <summary>The tables of entries and of what stands beside them.</summary>
internal static class JournalTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<EntryRow>(entry =>
        {
            entry.ToTable("entries");
            entry.HasKey(one => one.Position);
            entry.Property(one => one.Position).HasColumnName("position").ValueGeneratedNever();
            entry.Property(one => one.Stream).HasColumnName("stream");
            entry.Property(one => one.Version).HasColumnName("version");
            entry.Property(one => one.Kind).HasColumnName("kind");
            entry.Property(one => one.RecordedAt).HasColumnName("recorded_at");
            entry.Property(one => one.Act).HasColumnName("act");
            entry.Property(one => one.Body).HasColumnName("body");
            entry.Property(one => one.Hash).HasColumnName("hash");
            entry.HasIndex(one => new { one.Stream, one.Version }).IsUnique();
        });
        model.Entity<PersonalRow>(personal =>
        {
            personal.ToTable("personal");
            personal.HasKey(one => one.Position);
            personal.Property(one => one.Position).HasColumnName("position").ValueGeneratedNever();
            personal.Property(one => one.Salt).HasColumnName("salt");
            personal.Property(one => one.Text).HasColumnName("text");
            personal.HasOne<EntryRow>().WithOne().HasForeignKey<PersonalRow>(one => one.Position)
                .OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<StreamKeyRow>(key =>
        {
            key.ToTable("stream_keys");
            key.HasKey(one => one.Stream);
            key.Property(one => one.Stream).HasColumnName("stream");
            key.Property(one => one.Key).HasColumnName("key");
        });
        ConfigureActs(model);
        DeskTables.Configure(model);
        model.Entity<CheckpointRow>(checkpoint =>
        {
            checkpoint.ToTable("checkpoints");
            checkpoint.HasKey(one => one.Size);
            checkpoint.Property(one => one.Size).HasColumnName("size").ValueGeneratedNever();
            checkpoint.Property(one => one.Head).HasColumnName("head");
            checkpoint.Property(one => one.MadeAt).HasColumnName("made_at");
            checkpoint.Property(one => one.Signature).HasColumnName("signature");
        });
        model.Entity<HoldRow>(hold =>
        {
            hold.ToTable("holds");
            hold.Property(one => one.Id).HasColumnName("id").ValueGeneratedNever();
            hold.Property(one => one.Stream).HasColumnName("stream");
            hold.Property(one => one.Person).HasColumnName("person");
            hold.Property(one => one.Reason).HasColumnName("reason");
            hold.Property(one => one.Since).HasColumnName("since");
            hold.Property(one => one.LiftedAt).HasColumnName("lifted_at");
        });
    }

    // That a decision needs its entry, and an act its decision, is checked at the end of the transaction: the
    // migrations say so, for EF Core has no word for it.
    private static void ConfigureActs(ModelBuilder model)
    {
        model.Entity<TouchRow>(touch =>
        {
            touch.ToTable("touches");
            touch.Property(one => one.Id).HasColumnName("id").ValueGeneratedNever();
            touch.Property(one => one.Person).HasColumnName("person");
            touch.Property(one => one.MadeAt).HasColumnName("made_at");
        });
        model.Entity<ActRow>(act =>
        {
            act.ToTable("acts");
            act.Property(one => one.Id).HasColumnName("id").ValueGeneratedNever();
            act.Property(one => one.Touch).HasColumnName("touch");
            act.Property(one => one.Person).HasColumnName("person");
            act.Property(one => one.Stream).HasColumnName("stream");
            act.Property(one => one.MadeAt).HasColumnName("made_at");
            act.Property(one => one.ConsumedBy).HasColumnName("consumed_by");
            act.HasOne<TouchRow>().WithMany().HasForeignKey(one => one.Touch).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<DecisionRow>(decision =>
        {
            decision.ToTable("decisions");
            decision.HasKey(one => one.Position);
            decision.Property(one => one.Position).HasColumnName("position").ValueGeneratedNever();
            decision.Property(one => one.Stream).HasColumnName("stream");
            decision.Property(one => one.Act).HasColumnName("act");
            decision.Property(one => one.Person).HasColumnName("person");
            decision.HasIndex(one => one.Act).IsUnique();
            decision.HasOne<ActRow>().WithOne().HasForeignKey<DecisionRow>(one => one.Act)
                .OnDelete(DeleteBehavior.Restrict);
        });
    }
}
