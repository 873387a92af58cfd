using BlazorLeaflet.Sample;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<SamplePage>("#app");
await builder.Build().RunAsync();
