using OpenUnion.Data.Model.Hours;

namespace OpenUnion.Data.Tests.Model.Hours;

public sealed class OpeningHoursPrintingTests
{
    [Theory]
    [InlineData("24/7", "24/7")]
    [InlineData("00:00-24:00", "24/7")]
    [InlineData("00:00-00:00", "24/7")]
    [InlineData("Mo-Su", "24/7")]
    [InlineData("open", "24/7")]
    [InlineData("Mo-Fr 08:00-20:00", "Mo-Fr 08:00-20:00")]
    [InlineData("  mo - FR   8:00-20:00 ", "Mo-Fr 08:00-20:00")]
    [InlineData("Mo-Fr08:00-20:00", "Mo-Fr 08:00-20:00")]
    [InlineData("Mo-Su 08:00-20:00", "08:00-20:00")]
    [InlineData("Mo-Su,PH 06:00-22:00", "Mo-Su,PH 06:00-22:00")]
    [InlineData("ph,fr-mo 06:00-22:00", "Mo,Fr-Su,PH 06:00-22:00")]
    [InlineData("We,Mo,Tu 06:00-22:00", "Mo-We 06:00-22:00")]
    [InlineData("PH 06:00-22:00", "PH 06:00-22:00")]
    [InlineData("08:00-12:00,13:00-17:30", "08:00-12:00,13:00-17:30")]
    [InlineData("13:00-17:30, 08:00-12:00", "08:00-12:00,13:00-17:30")]
    [InlineData("08:00-12:00,12:00-17:30", "08:00-17:30")]
    [InlineData("Mo-Sa 22:00-06:00", "Mo-Sa 22:00-06:00")]
    [InlineData("22:00-26:00", "22:00-02:00")]
    [InlineData("08:00-08:00", "08:00-08:00")]
    [InlineData("08:00-32:00", "08:00-08:00")]
    [InlineData("08:00-33:00", "08:00-33:00")]
    [InlineData("00:00-48:00", "00:00-48:00")]
    [InlineData("22:00-00:00", "22:00-24:00")]
    [InlineData("Mo-Fr 08:00-20:00;PH closed", "Mo-Fr 08:00-20:00; PH off")]
    [InlineData("Apr-Oct 07:00-22:00; Nov-Mar 08:00-20:00", "Apr-Oct 07:00-22:00; Nov-Mar 08:00-20:00")]
    [InlineData("Apr-Oct: Mo-Fr 07:00-22:00", "Apr-Oct Mo-Fr 07:00-22:00")]
    [InlineData("Jan-Dec 07:00-22:00", "07:00-22:00")]
    [InlineData("2025 Jan 10-2025 Feb 20 off", "2025 Jan 10-2025 Feb 20 off")]
    [InlineData("2025 Jan 10-Feb 20 off", "2025 Jan 10-2025 Feb 20 off")]
    [InlineData("2025 Dec 20-Jan 10 off", "2025 Dec 20-2026 Jan 10 off")]
    [InlineData("2025 Jan-Mar off", "2025 Jan-2025 Mar off")]
    [InlineData("2025 Jan-2025 Dec off", "2025 off")]
    [InlineData("2027,2025-2026 off", "2025-2026,2027 off")]
    [InlineData("2024 Feb 29 off", "2024 Feb 29 off")]
    [InlineData("Jun 01-Sep 15 07:00-22:00", "Jun 01-Sep 15 07:00-22:00")]
    [InlineData("Jun 1-Sep 30 07:00-22:00", "Jun-Sep 07:00-22:00")]
    [InlineData("Dec 24-26,Jan 1 off", "Jan 01,Dec 24-Dec 26 off")]
    [InlineData("Feb 29 off", "Feb 29 off")]
    [InlineData("Mo[1] off", "Mo[1] off")]
    [InlineData("Su[-1],Mo[3,1-2],Fr off", "Fr,Mo[1,2,3],Su[-1] off")]
    [InlineData("Mo[1-5] off", "Mo[1,2,3,4,5] off")]
    [InlineData("We,Th 09:00-17:00 \"free haircut\"", "We-Th 09:00-17:00 unknown \"free haircut\"")]
    [InlineData("09:00-17:00 OPEN \"免费理发\"", "09:00-17:00 open \"免费理发\"")]
    [InlineData("\"by appointment\"", "unknown \"by appointment\"")]
    [InlineData("Mo open", "Mo 00:00-24:00")]
    [InlineData("off", "off")]
    [InlineData("Mo-Fr 08:00-12:00, We 14:00-18:00", "Mo-Fr 08:00-12:00, We 14:00-18:00")]
    [InlineData("Mo-Fr 08:00-12:00 open, 14:00-18:00", "Mo-Fr 08:00-12:00 open, 14:00-18:00")]
    [InlineData("Mo open, 14:00-18:00", "Mo 00:00-24:00 open, 14:00-18:00")]
    [InlineData("24/7, 14:00-18:00 off", "24/7, 14:00-18:00 off")]
    [InlineData("08:00-12:00, 24/7", "08:00-12:00, 24/7")]
    [InlineData("Mo 08:00-12:00||unknown \"call\"", "Mo 08:00-12:00 || unknown \"call\"")]
    [InlineData("Mo 08:00-12:00, 2025 Jan 10 off", "Mo 08:00-12:00, 2025 Jan 10 off")]
    public void Every_spelling_has_one_normal_form(string text, string canonical)
    {
        var hours = OpeningHours.Parse(text);

        hours.ToString().ShouldBe(canonical);
        OpeningHours.Parse(canonical).ShouldBe(hours);
    }

    [Theory]
    [InlineData("Mo 08:00-12:00", "Tu 08:00-12:00")]
    [InlineData("Mo 08:00-12:00", "Mo 08:00-12:01")]
    [InlineData("Mo 08:00-12:00", "Mo,PH 08:00-12:00")]
    [InlineData("Mo 08:00-12:00", "Mo[1] 08:00-12:00")]
    [InlineData("Mo 08:00-12:00", "Jan Mo 08:00-12:00")]
    [InlineData("Mo 08:00-12:00", "Mo 08:00-12:00 open \"a\"")]
    [InlineData("Mo 08:00-12:00 off", "Mo 08:00-12:00")]
    [InlineData("Mo 08:00-12:00; Tu off", "Mo 08:00-12:00 || Tu off")]
    public void Hours_that_differ_are_not_equal(string one, string other) =>
        OpeningHours.Parse(one).ShouldNotBe(OpeningHours.Parse(other));
}
