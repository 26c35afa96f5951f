using Discretion.Engine.Journal;

namespace Discretion.App.Commands;

/// <summary>Where the key that signs checkpoints lies: beside the home folder, never in it.</summary>
internal static class SigningKeyPlace
{
    private const string Variable = "DISCRETION_SIGNING_KEY";

    /// <summary>The file.</summary>
    public static string Of(Session session) => Path.GetFullPath(
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable ? variable
        : Path.TrimEndingDirectorySeparator(session.Home) + ".signing-key");

    /// <summary>The key, drawn when the journal was never signed.</summary>
    /// <param name="session">The run.</param>
    /// <param name="wantsNew">Whether a new one is drawn although the journal was signed with another.</param>
    /// <exception cref="JournalException">The key is missing that the journal was signed with.</exception>
    /// <exception cref="InputException">A new one was asked for, and there is one.</exception>
    public static SigningKey ReadOrDraw(Session session, bool wantsNew)
    {
        string path = Of(session);
        SigningKey? key = SigningKey.Read(path);
        if (key is not null && wantsNew)
        {
            key.Dispose();
            throw new InputException($"There is a signing key already: {path}. Take it away before you draw a new one, "
                + "and keep its public key: earlier checkpoints are verified with it.");
        }

        if (key is null && !wantsNew && new Checkpoints(JournalDatabase.Open(session.Home), TimeProvider.System).Any)
        {
            throw new JournalException($"The signing key {path} is not there, and this journal was signed with one. "
                + $"Put your copy of it back, say with {Variable} where it is, or draw a new one with "
                + "'discretion journal key --new'.");
        }

        return key ?? SigningKey.Create(path);
    }
}
