using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using OpenUnion.Data.Model;

namespace OpenUnion.Data.Migrations;

/// <summary>Builds all tables of the first release.</summary>
[DbContext(typeof(OpenUnionContext))]
[Migration("0001_initial")]
public sealed class InitialMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(MigrationScript.Read("0001_initial.sql"));
}
