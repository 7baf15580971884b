using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using OpenUnion.Data.Model;

namespace OpenUnion.Data.Migrations;

/// <summary>Adds the functions that convert between the coordinate systems of China's maps.</summary>
[DbContext(typeof(OpenUnionContext))]
[Migration("0002_place")]
public sealed class PlaceMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(MigrationScript.Read("0002_place.sql"));
}
