using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using OpenUnion.Data.Model;

namespace OpenUnion.Data.Migrations;

/// <summary>An index by which the past of one record is found.</summary>
[DbContext(typeof(OpenUnionContext))]
[Migration("0010_past")]
public sealed class PastMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(MigrationScript.Read("0010_past.sql"));
}
