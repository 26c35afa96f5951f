using Discretion.Engine.Docket;
using Discretion.Engine.Facts;
using Discretion.Tests.House;

namespace Discretion.Tests.Docket;

public sealed class TableFormatTests
{
    [Fact]
    public void All_nineteen_tables_of_the_release_of_July_2026_are_described_with_their_columns()
    {
        Dictionary<string, int> columns =
            Repository.Eoir.Tables.ToDictionary(table => table.File, table => table.Columns.Count);

        Assert.Equal(
            new Dictionary<string, int>
            {
                ["A_TblCase"] = 39,
                ["B_TblProceeding"] = 38,
                ["tbl_schedule"] = 30,
                ["B_TblProceedCharges"] = 5,
                ["tbl_Court_Appln"] = 6,
                ["tbl_RepsAssigned"] = 11,
                ["tbl_JuvenileHistory"] = 6,
                ["tbl_Lead_Rider"] = 11,
                ["tblAppeal"] = 17,
                ["tblAppeal2"] = 3,
                ["tblAppealFedCourts"] = 4,
                ["tblThreeMbrReferrals"] = 4,
                ["tblProBono"] = 65,
                ["tbl_CustodyHistory"] = 5,
                ["A_TblCaseIdentifier"] = 3,
                ["tbl_CasePriorityHistory"] = 5,
                ["D_TblAssociatedBond"] = 31,
                ["tbl_Court_Motions"] = 43,
                ["tbl_EOIR_Attorney"] = 7,
            },
            columns);
    }

    [Fact]
    public void Two_columns_of_motions_have_no_name_in_the_header()
    {
        TableFormat motions = Repository.Eoir.Table("tbl_Court_Motions");

        Assert.Equal(2, motions.Nameless);
        Assert.Equal(["strDJScenario", "column41", "column42"], motions.Columns.Select(one => one.Name).TakeLast(3));
    }

    [Theory]
    [InlineData("A_TblCase", "gender", "Sex")]
    [InlineData("A_TblCase", "fnldisp", "FNLDISP")]
    [InlineData("tbl_Court_Motions", "IJ_NAME", "IJ_NAME_Remove")]
    [InlineData("tbl_Court_Motions", "ij_name_remove", "IJ_NAME_Remove")]
    [InlineData("D_TblAssociatedBond", "ADJ1_CAL_TYPE_TO_BE_REMOVED", "ADJ1_CAL_TYPE")]
    [InlineData("tblProBono", "strAlienGender", "strAlienSex")]
    public void A_name_that_another_release_used_means_the_same_column(string table, string header, string column) =>
        Assert.Equal(column, Repository.Eoir.Table(table).Find(header)?.Name);

    [Fact]
    public void A_table_that_names_no_case_names_an_appeal_or_is_the_lawyers()
    {
        Assert.Equal(
            ["tblAppealFedCourts", "tblThreeMbrReferrals", "tblProBono", "tbl_EOIR_Attorney"],
            Repository.Eoir.Tables.Where(table => table.CaseColumns.Count == 0).Select(table => table.File));
        Assert.Equal("lngAppealID", Repository.Eoir.Table("tblAppealFedCourts").AppealColumn);
        Assert.Null(Repository.Eoir.Table("tbl_EOIR_Attorney").AppealColumn);
    }

    [Theory]
    [InlineData("key: IDN", "key: NONE", "T has no column NONE")]
    [InlineData("cases: [IDN]", "cases: [IDNCASE]", "T has no column IDNCASE")]
    [InlineData("name: B", "name: IDN", "T has two columns named IDN")]
    [InlineData("aliases: [C]", "aliases: [b]", "T has two columns named B")]
    [InlineData("nameless: 1", "nameless: 3", "nameless counts the last columns")]
    public void A_format_whose_parts_do_not_fit_is_refused_with_the_reason(string whole, string broken, string reason)
    {
        const string Table = """
            tables:
              - file: T
                name: {en: "rows", es: "filas"}
                key: IDN
                cases: [IDN]
                nameless: 1
                columns:
                  - {name: IDN, type: integer}
                  - {name: B, type: date}
                former:
                  - {name: OLD, aliases: [C], type: text}
            """;
        string folder = Directory.CreateTempSubdirectory("format-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "codes"));
            File.WriteAllText(Path.Combine(folder, "lookups.yaml"), "lookups: []\n");
            File.WriteAllText(Path.Combine(folder, "tables.yaml"), Table);
            Assert.Equal(1, EoirFormat.Read(folder).Tables.Single().Nameless);
            File.WriteAllText(
                Path.Combine(folder, "tables.yaml"), Table.Replace(whole, broken, StringComparison.Ordinal));

            DataFileException refused = Assert.Throws<DataFileException>(() => EoirFormat.Read(folder));

            Assert.Contains(refused.Problems, problem => problem.Message.StartsWith(reason, StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
