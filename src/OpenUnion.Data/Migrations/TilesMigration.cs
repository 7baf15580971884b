using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using OpenUnion.Data.Model;

namespace OpenUnion.Data.Migrations;

/// <summary>Where stations are drawn on web maps, and their counts in the cells of low zooms.</summary>
[DbContext(typeof(OpenUnionContext))]
[Migration("0008_tiles")]
public sealed class TilesMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(MigrationScript.Read("0008_tiles.sql"));
}
