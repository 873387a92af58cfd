using MudBlazor;

namespace Timeline.Components;

/// <summary>The colours of wwwroot/css/app.css for MudBlazor's components.</summary>
internal static class PageTheme
{
    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight { Primary = "#1b66b3", Background = "#ffffff", Surface = "#ffffff", TextPrimary = "#1f2630", TextSecondary = "#5a6675", Dark = "#1f2630", DarkContrastText = "#ffffff" },
        PaletteDark = new PaletteDark { Primary = "#6fb3f2", Background = "#171b21", Surface = "#1f252d", TextPrimary = "#e6e9ee", TextSecondary = "#9aa5b4", Dark = "#e6e9ee", DarkContrastText = "#171b21" },
        Typography = new Typography { Default = new DefaultTypography { FontFamily = ["system-ui", "Segoe UI", "Helvetica Neue", "sans-serif"], FontSize = "14px" } },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "7px" },
    };
}
