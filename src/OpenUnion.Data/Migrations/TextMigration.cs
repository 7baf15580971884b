using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using OpenUnion.Data.Model;

namespace OpenUnion.Data.Migrations;

/// <summary>What `where` needs: texts compared whatever their case and width, and indexes over lists.</summary>
[DbContext(typeof(OpenUnionContext))]
[Migration("0006_text")]
public sealed class TextMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(MigrationScript.Read("0006_text.sql"));
}
