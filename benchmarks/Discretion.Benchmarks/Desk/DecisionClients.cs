using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Discretion.Benchmarks.Desk;

/// <summary>People who decide at the same time, each the next case as soon as the last is acknowledged.</summary>
internal static class DecisionClients
{
    private const string Body =
        """
        {"command":"decide","outcome":"administrative-closure","reasons":{"named":[{"side":"for","facts":[],
        "words":"Sixteen years here, two children in school and steady work."}],"noneFor":false,"noneAgainst":true,
        "totality":"Long residence and nothing against it; closing lets the court hear others first."}}
        """;

    /// <summary>Takes every turn; how long each took in milliseconds.</summary>
    /// <exception cref="InvalidOperationException">A decision was not acknowledged.</exception>
    public static async Task<double[]> RunAsync(Uri address, IEnumerable<Turn> turns, int clients)
    {
        Queue<Turn> queue = new(turns);
        using HttpClient client = new(new SocketsHttpHandler { MaxConnectionsPerServer = clients })
        {
            BaseAddress = address,
        };
        double[][] all = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(
            () => OneAsync(client, queue)))).ConfigureAwait(false);
        return [.. all.SelectMany(one => one)];
    }

    private static async Task<double[]> OneAsync(HttpClient client, Queue<Turn> queue)
    {
        List<double> milliseconds = [];
        while (Next(queue) is { } turn)
        {
            using HttpRequestMessage request = new(HttpMethod.Post, $"/api/v1/reviews/{turn.Review}/commands");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", turn.Token);
            request.Headers.TryAddWithoutValidation(
                "If-Match", string.Create(CultureInfo.InvariantCulture, $"\"{turn.Version}\""));
            request.Headers.TryAddWithoutValidation("Idempotency-Key", turn.Review.ToString("n"));
            request.Content = new StringContent(Body, Encoding.UTF8, "application/json");
            long from = Stopwatch.GetTimestamp();
            using HttpResponseMessage response = await client.SendAsync(request).ConfigureAwait(false);
            string answer = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
            milliseconds.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            if (!response.IsSuccessStatusCode)
            {
                throw new InvalidOperationException($"A decision was not acknowledged: {answer}");
            }
        }

        return [.. milliseconds];
    }

    private static Turn? Next(Queue<Turn> queue)
    {
        lock (queue)
        {
            return queue.TryDequeue(out Turn? turn) ? turn : null;
        }
    }
}
