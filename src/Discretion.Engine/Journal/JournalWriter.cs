using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Storage;

namespace Discretion.Engine.Journal;

/// <summary>
/// Commits what many ask to append together: what waits while one transaction is forced to the disk goes into the next
/// one. Each entry has a savepoint of its own, and nobody is told of it before its transaction is committed.
/// </summary>
internal sealed class JournalWriter : IDisposable
{
    private const int BatchMax = 256;
    private const string Savepoint = "entry";

    private readonly JournalDatabase _database;
    private readonly EntryAppender _appender;
    private readonly BlockingCollection<Waiting> _queue = [];
    private readonly Thread _thread;
    private JournalContext? _context;

    public JournalWriter(JournalDatabase database, EntryAppender appender)
    {
        _database = database;
        _appender = appender;
        _thread = new(Run) { IsBackground = true, Name = "journal" };
        _thread.Start();
    }

    /// <summary>Appends, together with what others append.</summary>
    /// <param name="entry">What.</param>
    /// <param name="cancel">Takes it back while it still waits.</param>
    public Task<AppendResult> AppendAsync(NewEntry entry, CancellationToken cancel)
    {
        Waiting waiting = new(entry, cancel);
        _queue.Add(waiting, cancel);
        return waiting.Answer.Task;
    }

    /// <summary>Commits what waits, and ends.</summary>
    public void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
        _queue.Dispose();
    }

    private void Run()
    {
        List<Waiting> batch = [];
        foreach (Waiting first in _queue.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < BatchMax && _queue.TryTake(out Waiting? next))
            {
                batch.Add(next);
            }

            Commit(batch);
            batch.Clear();
        }

        LetGo();
    }

    // Whatever fails is told to everyone whose entry it may have hit; the thread goes on for the others.
    private void Commit(List<Waiting> batch)
    {
        List<Action> answers = [];
        try
        {
            bool isFirst = _context is null;
            _context ??= _database.ConnectToWrite();
            _context.Database.AutoSavepointsEnabled = false;
            using IDbContextTransaction transaction = _database.Begin(_context);
            if (isFirst)
            {
                _database.BringUpToDate(_context);
            }

            JournalHead head = EntryAppender.HeadOf(_context);
            foreach (Waiting waiting in batch)
            {
                answers.Add(Append(_context, transaction, waiting, ref head));
            }

            transaction.Commit();
        }
        catch (Exception failure)
        {
            LetGo();
            Exception explained = _database.Explained(failure);
            batch.ForEach(waiting => waiting.Answer.TrySetException(explained));
            return;
        }

        answers.ForEach(answer => answer());
    }

    private Action Append(
        JournalContext context, IDbContextTransaction transaction, Waiting waiting, ref JournalHead head)
    {
        if (waiting.Cancel.IsCancellationRequested)
        {
            return () => waiting.Answer.TrySetCanceled(waiting.Cancel);
        }

        transaction.CreateSavepoint(Savepoint);
        try
        {
            AppendResult result = _appender.Append(context, head, waiting.Entry);
            transaction.ReleaseSavepoint(Savepoint);
            context.ChangeTracker.Clear();
            if (result is AppendResult.Appended(var entry))
            {
                head = new(entry.Position, entry.Hash, entry.RecordedAt);
            }

            return () => waiting.Answer.TrySetResult(result);
        }
        catch (Exception failure)
        {
            context.ChangeTracker.Clear();
            _appender.Forget();
            transaction.RollbackToSavepoint(Savepoint);
            Exception explained = _database.Explained(failure);
            return () => waiting.Answer.TrySetException(explained);
        }
    }

    private void LetGo()
    {
        _appender.Forget();
        _context?.Dispose();
        _context = null;
    }

    private sealed record Waiting(NewEntry Entry, CancellationToken Cancel)
    {
        public TaskCompletionSource<AppendResult> Answer { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
