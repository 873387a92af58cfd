using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Timeline.App.Web;
using Timeline.Gazetteers;

namespace Timeline.App.Tests;

/// <summary>The program's server in this process, on a free port of loopback, with an empty data folder.</summary>
public sealed class ServeTests : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("timeline-serve-").FullName;
    private readonly Microsoft.AspNetCore.Builder.WebApplication _app;
    private HttpClient _client = null!;

    public ServeTests() => _app = ServeCommand.Build(_data, GazetteerFile.Open(Path.Combine(AppContext.BaseDirectory, GazetteerFile.FileName)), IPAddress.Loopback, 0);

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(_data, true);
    }

    [Theory]
    [InlineData("js/instrument.js")]
    [InlineData("css/app.css")]
    [InlineData("lib/flechette.mjs")]
    [InlineData("lib/world/110m.json")]
    [InlineData("lib/topojson-client/index.js")]
    [InlineData("_content/BlazorLeaflet/leaflet-map.js")]
    [InlineData("_content/BlazorLeaflet/leaflet/leaflet-src.esm.js")]
    [InlineData("_content/MudBlazor/MudBlazor.min.css")]
    [InlineData("_framework/blazor.web.js")]
    public async Task Files_of_the_web_root_at_the_top_of_the_repository_are_served_whole(string path) => (await _client.GetByteArrayAsync(path)).Length.ShouldBeGreaterThan(300);

    [Fact]
    public async Task The_first_start_has_read_the_seeds_before_the_page_answers()
    {
        var articles = await _client.GetFromJsonAsync<JsonElement>("api/articles");
        articles.GetArrayLength().ShouldBe(12);
        var page = await _client.GetStringAsync("/");
        page.ShouldContain("Timeline");
        page.ShouldContain("data-theme=\"light\"");
    }

    [Fact]
    public async Task A_page_may_load_nothing_from_elsewhere() =>
        (await _client.GetAsync("/")).Headers.GetValues("Content-Security-Policy").ShouldContain(policy => policy.StartsWith("default-src 'self'", StringComparison.Ordinal));

    [Fact]
    public async Task Another_site_cannot_add_articles_through_a_form()
    {
        using var form = new MultipartFormDataContent { { new StringContent("date 2025-07-12 The envoys met in Oslo on Friday."), "files", "a.txt" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/articles") { Content = form };
        request.Headers.Add("Origin", "http://elsewhere.example");
        (await _client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_script_of_the_user_can_add_an_article_and_ask_for_its_events()
    {
        using var form = new MultipartFormDataContent { { new StringContent("date 2025-07-12 The <b>zeppelin</b> landed in Oslo on Friday."), "files", "a.txt" } };
        var answer = await (await _client.PostAsync("api/articles", form)).Content.ReadFromJsonAsync<JsonElement>();
        answer.GetProperty("a.txt").GetProperty("stored").GetInt32().ShouldBe(1);
        (await _client.GetFromJsonAsync<JsonElement>("api/events?q=zeppelin")).GetProperty("total").GetInt32().ShouldBePositive();
    }

    [Fact]
    public async Task Asking_for_too_many_events_is_a_clear_error()
    {
        var answer = await _client.GetAsync("api/events?limit=5000");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("between 1 and 1000");
    }

    [Fact]
    public async Task A_foreign_name_for_this_machine_reads_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/articles");
        request.Headers.Host = "elsewhere.example";
        (await _client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Other_machines_cannot_reach_it()
    {
        var other = (await Dns.GetHostAddressesAsync(Dns.GetHostName())).FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));
        if (other is null)
        {
            _client.BaseAddress!.IsLoopback.ShouldBeTrue();
            return;
        }
        using var socket = new TcpClient();
        await Should.ThrowAsync<SocketException>(() => socket.ConnectAsync(other, _client.BaseAddress!.Port));
    }
}
