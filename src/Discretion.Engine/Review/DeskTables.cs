using Microsoft.EntityFrameworkCore;

namespace Discretion.Engine.Review;

/// <summary>The tables of the desk beside the journal's own: the worklist, and what people sign in with.</summary>
internal static class DeskTables
{
    public static void Configure(ModelBuilder model)
    {
        ConfigureReviews(model);
        model.Entity<CredentialRow>(credential =>
        {
            credential.ToTable("credentials");
            credential.HasKey(one => one.Person);
            credential.Property(one => one.Person).HasColumnName("person");
            credential.Property(one => one.Passphrase).HasColumnName("passphrase");
            credential.Property(one => one.Invitation).HasColumnName("invitation");
            credential.Property(one => one.InvitedUntil).HasColumnName("invited_until");
        });
        model.Entity<SessionRow>(session =>
        {
            session.ToTable("sessions");
            session.Property(one => one.Id).HasColumnName("id").ValueGeneratedNever();
            session.Property(one => one.Hash).HasColumnName("hash");
            session.Property(one => one.Person).HasColumnName("person");
            session.Property(one => one.Machine).HasColumnName("machine");
            session.Property(one => one.Office).HasColumnName("office");
            session.Property(one => one.MadeAt).HasColumnName("made_at");
            session.Property(one => one.SeenAt).HasColumnName("seen_at");
            session.Property(one => one.Until).HasColumnName("until");
            session.Property(one => one.Touch).HasColumnName("touch");
            session.HasIndex(one => one.Hash).IsUnique();
        });
        model.Entity<RequestRow>(request =>
        {
            request.ToTable("requests");
            request.HasKey(one => new { one.Caller, one.Name });
            request.Property(one => one.Caller).HasColumnName("caller");
            request.Property(one => one.Name).HasColumnName("name");
            request.Property(one => one.Salt).HasColumnName("salt");
            request.Property(one => one.Fingerprint).HasColumnName("fingerprint");
            request.Property(one => one.Position).HasColumnName("position");
            request.Property(one => one.At).HasColumnName("at");
            request.HasIndex(one => one.At);
        });
        model.Entity<SignInFailureRow>(failure =>
        {
            failure.ToTable("sign_in_failures");
            failure.Property(one => one.Id).HasColumnName("id").ValueGeneratedNever();
            failure.Property(one => one.Person).HasColumnName("person");
            failure.Property(one => one.At).HasColumnName("at");
            failure.HasIndex(one => new { one.Person, one.At });
        });
    }

    private static void ConfigureReviews(ModelBuilder model) => model.Entity<ReviewRow>(review =>
    {
        review.ToTable("reviews");
        review.Property(one => one.Id).HasColumnName("id").ValueGeneratedNever();
        review.Property(one => one.Stream).HasColumnName("stream");
        review.Property(one => one.Version).HasColumnName("version");
        review.Property(one => one.Office).HasColumnName("office");
        review.Property(one => one.Source).HasColumnName("source");
        review.Property(one => one.CaseId).HasColumnName("case_id");
        review.Property(one => one.Court).HasColumnName("court");
        review.Property(one => one.Policy).HasColumnName("policy");
        review.Property(one => one.PolicyVersion).HasColumnName("policy_version");
        review.Property(one => one.Queue).HasColumnName("queue");
        review.Property(one => one.Stage).HasColumnName("stage");
        review.Property(one => one.StageKind).HasColumnName("stage_kind");
        review.Property(one => one.StageSince).HasColumnName("stage_since");
        review.Property(one => one.StageDueOn).HasColumnName("stage_due_on");
        review.Property(one => one.IdentifiedAt).HasColumnName("identified_at");
        review.Property(one => one.AssignedTo).HasColumnName("assigned_to");
        review.Property(one => one.QualityReader).HasColumnName("quality_reader");
        review.Property(one => one.NextHearingOn).HasColumnName("next_hearing_on");
        review.Property(one => one.Detained).HasColumnName("detained");
        review.Property(one => one.HeldUntil).HasColumnName("held_until");
        review.Property(one => one.InformationDueOn).HasColumnName("information_due_on");
        review.Property(one => one.OfferAnswerBy).HasColumnName("offer_answer_by");
        review.Property(one => one.SentBack).HasColumnName("sent_back");
        review.Property(one => one.ReferredTo).HasColumnName("referred_to");
        review.Property(one => one.DisputedBy).HasColumnName("disputed_by");
        review.Property(one => one.Round).HasColumnName("round");
        review.Property(one => one.Decided).HasColumnName("decided");
        review.Property(one => one.IsEnded).HasColumnName("ended");
        review.Property(one => one.End).HasColumnName("end_kind");
        review.Property(one => one.EndedAt).HasColumnName("ended_at");
        review.Property(one => one.Recalendared).HasColumnName("recalendared");
        review.Property(one => one.Family).HasColumnName("family");
        review.Property(one => one.Protections).HasColumnName("protections");
        review.Property(one => one.OpenSlot).HasColumnName("open_slot");
        review.HasIndex(one => one.Stream).IsUnique();
        review.HasIndex(one => one.OpenSlot).IsUnique();
        review.HasIndex(one => new { one.Office, one.IsEnded, one.NextHearingOn, one.IdentifiedAt });
        review.HasIndex(one => new { one.AssignedTo, one.IsEnded });
        review.HasIndex(one => new { one.Source, one.CaseId });
        review.HasIndex(one => one.Family);
    });
}
