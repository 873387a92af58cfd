namespace Timeline.Components;

/// <summary>The drawings of <see cref="Icon"/>.</summary>
public enum IconName
{
    Previous, Next, Close, Quote, Menu, Theme, Table, Map, Link, Command, Search, Print, Add,
}
