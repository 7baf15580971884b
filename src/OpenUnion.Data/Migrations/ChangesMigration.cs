using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using OpenUnion.Data.Model;

namespace OpenUnion.Data.Migrations;

/// <summary>An index for reading the past.</summary>
[DbContext(typeof(OpenUnionContext))]
[Migration("0009_changes")]
public sealed class ChangesMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(MigrationScript.Read("0009_changes.sql"));
}
