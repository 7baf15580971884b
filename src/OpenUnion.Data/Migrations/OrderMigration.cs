using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using OpenUnion.Data.Model;

namespace OpenUnion.Data.Migrations;

/// <summary>Indexes for the orders in which lists are read.</summary>
[DbContext(typeof(OpenUnionContext))]
[Migration("0007_order")]
public sealed class OrderMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(MigrationScript.Read("0007_order.sql"));
}
