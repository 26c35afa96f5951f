namespace Discretion.Engine.Docket.Sheets;

/// <summary>The order in which an office writes day, month and year.</summary>
public enum DateOrder
{
    /// <summary><c>mdy</c>: 4/3/2011 is the third of April.</summary>
    MonthFirst,

    /// <summary><c>dmy</c>: 4/3/2011 is the fourth of March.</summary>
    DayFirst,

    /// <summary><c>ymd</c>: only 2011-04-03 is read.</summary>
    YearFirst,
}

/// <summary>The orders' names.</summary>
public static class DateOrders
{
    /// <summary>By name, as the command line and mapping files write them.</summary>
    public static IReadOnlyDictionary<string, DateOrder> ByName { get; } = new Dictionary<string, DateOrder>
    {
        ["mdy"] = DateOrder.MonthFirst,
        ["dmy"] = DateOrder.DayFirst,
        ["ymd"] = DateOrder.YearFirst,
    };

    /// <summary>The name of an order.</summary>
    public static string Name(this DateOrder order) => order switch
    {
        DateOrder.MonthFirst => "mdy",
        DateOrder.DayFirst => "dmy",
        DateOrder.YearFirst => "ymd",
    };
}
