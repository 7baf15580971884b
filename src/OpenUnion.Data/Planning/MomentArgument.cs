using System.Globalization;
using OpenUnion.Data.Model.Hours;
using OpenUnion.GraphQL;

namespace OpenUnion.Data.Planning;

/// <summary>The moment <c>at</c> for which opening hours are asked; by default that of the request.</summary>
public static class MomentArgument
{
    public const string Name = "at";

    /// <summary>The moment, in minutes as schedules count them.</summary>
    public static int Minute(object? input, RequestArguments request) => ScheduleTime.MinuteOf(input as DateTimeOffset? ?? request.Now);

    /// <summary>What is wrong with the moment, or null.</summary>
    /// <param name="input">What the request gives.</param>
    /// <param name="place">Where: <c>argument `at` of Station.isOpen</c>.</param>
    public static GraphQLError? Check(object? input, string place)
    {
        if (input is not DateTimeOffset moment || (moment >= ScheduleTime.First && moment < ScheduleTime.End))
            return null;
        var found = moment.ToOffset(ScheduleTime.First.Offset).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        return new GraphQLError($"The {place} is {found}; expected a moment from {ScheduleTime.First.Year} to {ScheduleTime.End.Year - 1} in China.").WithCode("OU2030");
    }
}
