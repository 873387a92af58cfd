using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Timeline.EndToEnd.Tests;

/// <summary>A server of map tiles on this machine, every one the same, that keeps what it was asked.</summary>
internal sealed class TileServer : IDisposable
{
    private readonly HttpListener _listener = new();

    public TileServer()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }
        _listener.Prefixes.Add($"http://*:{Port}/");
        _listener.Start();
        _ = AnswerAsync();
    }

    public int Port { get; }

    /// <summary>Host and referrer of every request.</summary>
    public ConcurrentQueue<(string Host, string? Referrer)> Asked { get; } = [];

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                Asked.Enqueue((context.Request.Url!.Host, context.Request.Headers["Referer"]));
                context.Response.ContentType = "image/png";
                await context.Response.OutputStream.WriteAsync(MapArchive.Png);
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // Closed: the test is over.
        }
    }
}
