using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Discretion.Core.Review;
using Discretion.Engine.Review;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Discretion.App.Api;

/// <summary>What the description of the API says beside the shapes that the code has.</summary>
internal static class OpenApiShape
{
    /// <summary>The document's name.</summary>
    public const string Document = "v1";

    private const string Words = "Personal words, never empty. What was erased is told as an object.";

    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            Describe(document);
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Shape(schema, context.JsonTypeInfo.Type);
            Require(schema, context.JsonTypeInfo);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            Complete(operation, context);
            return Task.CompletedTask;
        });
    }

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new()
        {
            Title = "discretion",
            Version = Document,
            Description = "The review desk. People decide; no address decides more than one case, and no machine's "
                + "token decides any. Errors are problem details in the language of Accept-Language (en or es).",
        };
        document.Servers = [];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [BearerScheme.Name] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "The token of /api/v1/sign-in, or a machine's token from the desk's administrator.",
            },
        };
    }

    // What a converter writes is told here; the rest follows from the types.
    private static void Shape(OpenApiSchema schema, Type type)
    {
        if (type == typeof(PersonalText))
        {
            schema.Type = JsonSchemaType.String | JsonSchemaType.Object;
            schema.MaxLength = PersonalTextJson.CharactersMax;
            schema.MinLength = 1;
            schema.Description ??= Words;
        }
        else if (type == typeof(CaseKey))
        {
            schema.Type = JsonSchemaType.String;
            schema.Pattern = CaseKeyJson.Pattern;
        }
        else if (type == typeof(Protection))
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetValues<Protection>().Select(one => JsonValue.Create(DeskNames.Of(one)))];
        }
    }

    // What is sent may leave out what may be null; what is answered leaves nothing out.
    private static void Require(OpenApiSchema schema, JsonTypeInfo type)
    {
        if (type.Type.IsSubclassOf(typeof(ReviewCommand)) || type.Type == typeof(Reason)
            || type.Type.Name.EndsWith("Body", StringComparison.Ordinal))
        {
            schema.Required = type.Properties.Where(property => property.IsRequired).Select(property => property.Name)
                .ToHashSet(StringComparer.Ordinal);
        }
    }

    private static void Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        bool isOpen = context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any();
        if (!isOpen)
        {
            operation.Security =
            [
                new() { [new OpenApiSecuritySchemeReference(BearerScheme.Name, context.Document)] = [] },
            ];
            operation.Responses ??= [];
            operation.Responses.TryAdd("401", new OpenApiResponse { Description = "No token, or one that has ended." });
        }

        operation.Parameters ??= [];
        operation.Parameters.Add(Header("Accept-Language", "en or es: the language of problems.", isRequired: false));
        if (operation.OperationId == CommandRoutes.Name)
        {
            operation.Parameters.Add(
                Header("If-Match", "The ETag of the review as the caller saw it.", isRequired: true));
        }

        if (operation.OperationId is CommandRoutes.Name or IntakeRoutes.Name)
        {
            operation.Parameters.Add(Header(RequestName.Header,
                "The caller's own name for the request, kept for a day: the same request sent again is answered with "
                    + "the same bytes and done once.", isRequired: false));
        }
    }

    private static OpenApiParameter Header(string name, string description, bool isRequired) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = isRequired,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
