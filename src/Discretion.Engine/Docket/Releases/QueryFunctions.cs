using System.Collections.Frozen;

namespace Discretion.Engine.Docket.Releases;

/// <summary>
/// The functions of DuckDB that a query may use: those that work on their arguments alone. None reads a file, a
/// setting or a clock, throws dice, waits, runs text as SQL, or makes of little much.
/// </summary>
internal static class QueryFunctions
{
    /// <summary>Their names, in lower case; operators are functions too.</summary>
    public static FrozenSet<string> Allowed { get; } = Words(
        """
        + - * / // % ^ ** & | ~ << >> || ~~ !~~ ~~* !~~* ~~~ like_escape not_like_escape ilike_escape not_ilike_escape
        count count_star count_if countif sum avg mean min max median mode any_value first last arg_max arg_min max_by
        min_by bool_and bool_or quantile quantile_cont quantile_disc approx_quantile approx_count_distinct stddev
        stddev_pop stddev_samp variance var_pop var_samp mad corr covar_pop covar_samp skewness kurtosis entropy
        product regr_slope regr_intercept regr_r2 regr_count bit_and bit_or bit_xor
        row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value nth_value
        abs ceil ceiling floor round trunc sign sqrt cbrt exp ln log log10 log2 pow power mod greatest least
        isnan isfinite isinf even gcd lcm width_bucket
        lower upper lcase ucase trim ltrim rtrim length len char_length character_length strlen left right substr
        substring position strpos instr contains starts_with ends_with prefix suffix replace reverse concat concat_ws
        split_part string_split str_split regexp_matches regexp_full_match regexp_extract regexp_replace ascii chr
        strip_accents levenshtein jaro_winkler_similarity hash md5
        year month day quarter week weekofyear isoyear isodow dayofweek dayofmonth dayofyear weekday dayname monthname
        hour minute second decade century yearweek era julian epoch last_day days_in_month date_part datepart date_diff
        datediff date_sub datesub date_trunc datetrunc date_add age make_date strftime strptime try_strptime
        time_bucket to_days to_weeks to_months to_quarters to_years to_hours to_minutes to_seconds add subtract
        coalesce nullif ifnull constant_or_null if error_on_null typeof
        list array_agg list_value list_distinct list_sort list_contains array_length string_agg group_concat listagg
        histogram row struct_pack
        """);

    private static FrozenSet<string> Words(string words) =>
        words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
