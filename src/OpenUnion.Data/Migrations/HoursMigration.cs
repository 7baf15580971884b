using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using OpenUnion.Data.Model;

namespace OpenUnion.Data.Migrations;

/// <summary>Holidays, and opening hours written out so that PostgreSQL tells what is open when.</summary>
[DbContext(typeof(OpenUnionContext))]
[Migration("0003_hours")]
public sealed class HoursMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(MigrationScript.Read("0003_hours.sql"));
}
