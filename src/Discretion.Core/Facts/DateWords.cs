namespace Discretion.Core.Facts;

/// <summary>Dates written out: <c>17 June 2011</c>, <c>17 de junio de 2011</c>.</summary>
public static class DateWords
{
    private static readonly Bilingual[] Months =
    [
        new("January", "enero"), new("February", "febrero"), new("March", "marzo"), new("April", "abril"),
        new("May", "mayo"), new("June", "junio"), new("July", "julio"), new("August", "agosto"),
        new("September", "septiembre"), new("October", "octubre"), new("November", "noviembre"),
        new("December", "diciembre"),
    ];

    /// <summary>A day; in Spanish without its article, which the sentence gives it.</summary>
    public static Bilingual Day(DateOnly day)
    {
        Bilingual month = Months[day.Month - 1];
        return new($"{day.Day} {month.En} {day.Year}", $"{day.Day} de {month.Es} de {day.Year}");
    }

    /// <summary>The month that a day lies in.</summary>
    public static Bilingual Month(DateOnly day)
    {
        Bilingual month = Months[day.Month - 1];
        return new($"{month.En} {day.Year}", $"{month.Es} de {day.Year}");
    }
}
