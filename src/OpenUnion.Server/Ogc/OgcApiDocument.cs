using System.Globalization;
using System.Text.Json.Nodes;
using OpenUnion.Data;
using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Server.Ogc;

/// <summary>The API definition (OpenAPI 3.0) of the features.</summary>
internal static class OgcApiDocument
{
    /// <summary>The document.</summary>
    /// <param name="root">The address of the landing page.</param>
    public static JsonNode Of(string root) => JsonNode.Parse($$"""
        {
          "openapi": "3.0.3",
          "info": {
            "title": "{{OgcDocuments.Title}}", "description": "{{OgcDocuments.Description}}", "version": "1.0.0",
            "license": { "name": "{{DataLicence.Title}}", "url": "{{DataLicence.Url}}" }
          },
          "servers": [{ "url": {{Quoted(root)}} }],
          "paths": {
            "/": { "get": { "operationId": "getLandingPage", "summary": "The landing page", "responses": {{Answers("LandingPage", "application/json")}} } },
            "/conformance": { "get": { "operationId": "getConformance", "summary": "What the API conforms to", "responses": {{Answers("Conformance", "application/json")}} } },
            "/api": { "get": { "operationId": "getApi", "summary": "This document", "responses": {{Answers("Document", "application/vnd.oai.openapi+json;version=3.0")}} } },
            "/collections": { "get": { "operationId": "getCollections", "summary": "The collections", "responses": {{Answers("Collections", "application/json")}} } },
            "/collections/{collectionId}": {
              "get": { "operationId": "describeCollection", "summary": "One collection", "parameters": [{{Parameter("collectionId")}}], "responses": {{Answers("Collection", "application/json")}} }
            },
            "/collections/{collectionId}/items": {
              "get": {
                "operationId": "getFeatures", "summary": "Features of a collection, ordered by key",
                "parameters": [{{string.Join(", ", Names.Select(Parameter))}}],
                "responses": {{Answers("FeatureCollection", "application/geo+json")}}
              }
            },
            "/collections/{collectionId}/items/{featureId}": {
              "get": { "operationId": "getFeature", "summary": "One feature", "parameters": [{{Parameter("collectionId")}}, {{Parameter("featureId")}}], "responses": {{Answers("Feature", "application/geo+json")}} }
            }
          },
          "components": {
            "parameters": {
              "collectionId": { "name": "collectionId", "in": "path", "required": true, "schema": { "type": "string", "enum": [{{string.Join(", ", ExportType.All.Select(type => Quoted(type.Name)))}}] } },
              "featureId": { "name": "featureId", "in": "path", "required": true, "description": "The key of the record.", "schema": { "type": "string" } },
              "limit": { "name": "limit", "in": "query", "required": false, "style": "form", "explode": false, "description": "The most features of a page.", "schema": { "type": "integer", "minimum": 1, "maximum": {{OgcParameters.MaxLimit.ToString(CultureInfo.InvariantCulture)}}, "default": {{OgcParameters.DefaultLimit.ToString(CultureInfo.InvariantCulture)}} } },
              "after": { "name": "after", "in": "query", "required": false, "description": "The key behind which the page begins, as the link `next` has it.", "schema": { "type": "string" } },
              "bbox": { "name": "bbox", "in": "query", "required": false, "style": "form", "explode": false, "description": "West, south, east, north in degrees.", "schema": { "type": "array", "items": { "type": "number" }, "oneOf": [{ "minItems": 4, "maxItems": 4 }, { "minItems": 6, "maxItems": 6 }] } },
              "bbox-crs": { "name": "bbox-crs", "in": "query", "required": false, "schema": { "type": "string", "format": "uri", "enum": ["{{OgcParameters.Crs84}}"] } },
              "datetime": { "name": "datetime", "in": "query", "required": false, "style": "form", "explode": false, "description": "A moment, a day, or an interval of two, one of which may be open (..); records without a time satisfy none.", "schema": { "type": "string" } },
              "where": { "name": "where", "in": "query", "required": false, "description": "The filter of the GraphQL API, as JSON.", "schema": { "type": "string" } },
              "fields": { "name": "fields", "in": "query", "required": false, "description": "Ways to fields, parted by commas: name,region.name.", "schema": { "type": "string" } },
              "revision": { "name": "revision", "in": "query", "required": false, "description": "The revision of the dataset; the newest without it. The link `next` names it, so that all pages are of one.", "schema": { "type": "integer", "minimum": 1 } }
            },
            "schemas": {
              "Link": { "type": "object", "required": ["href", "rel"], "properties": { "href": { "type": "string" }, "rel": { "type": "string" }, "type": { "type": "string" }, "title": { "type": "string" } } },
              "Links": { "type": "array", "items": { "$ref": "#/components/schemas/Link" } },
              "Document": { "type": "object" },
              "LandingPage": { "type": "object", "required": ["links"], "properties": { "title": { "type": "string" }, "description": { "type": "string" }, "links": { "$ref": "#/components/schemas/Links" } } },
              "Conformance": { "type": "object", "required": ["conformsTo"], "properties": { "conformsTo": { "type": "array", "items": { "type": "string" } } } },
              "Collection": { "type": "object", "required": ["id", "links"], "properties": { "id": { "type": "string" }, "title": { "type": "string" }, "itemType": { "type": "string" }, "crs": { "type": "array", "items": { "type": "string" } }, "extent": { "type": "object" }, "links": { "$ref": "#/components/schemas/Links" } } },
              "Collections": { "type": "object", "required": ["links", "collections"], "properties": { "links": { "$ref": "#/components/schemas/Links" }, "collections": { "type": "array", "items": { "$ref": "#/components/schemas/Collection" } } } },
              "Feature": { "type": "object", "required": ["type", "geometry", "properties"], "properties": { "type": { "type": "string", "enum": ["Feature"] }, "id": { "type": "string" }, "geometry": { "type": "object", "nullable": true }, "properties": { "type": "object" }, "links": { "$ref": "#/components/schemas/Links" } } },
              "FeatureCollection": { "type": "object", "required": ["type", "features"], "properties": { "type": { "type": "string", "enum": ["FeatureCollection"] }, "features": { "type": "array", "items": { "$ref": "#/components/schemas/Feature" } }, "numberMatched": { "type": "integer" }, "numberReturned": { "type": "integer" }, "timeStamp": { "type": "string", "format": "date-time" }, "links": { "$ref": "#/components/schemas/Links" } } },
              "Problem": { "type": "object", "properties": { "status": { "type": "integer" }, "title": { "type": "string" }, "detail": { "type": "string" }, "code": { "type": "string" } } }
            }
          }
        }
        """)!;

    private static IEnumerable<string> Names => OgcParameters.Names.Prepend("collectionId");

    private static string Parameter(string name) => $$"""{ "$ref": "#/components/parameters/{{name}}" }""";

    private static string Answers(string schema, string type) => $$"""
        {
          "200": { "description": "The answer.", "content": { "{{type}}": { "schema": { "$ref": "#/components/schemas/{{schema}}" } } } },
          "default": { "description": "What is wrong.", "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } } }
        }
        """;

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
