using OpenUnion.Data.Runtime.Embedded;

namespace OpenUnion.Data.Tests.Runtime.Embedded;

public sealed class FileLockTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Any_number_may_share_a_lock_and_only_one_may_have_it_alone()
    {
        using (FileLock.TryShared(_path).ShouldNotBeNull())
        using (FileLock.TryShared(_path).ShouldNotBeNull())
            FileLock.TryExclusive(_path).ShouldBeNull();

        using var alone = FileLock.TryExclusive(_path).ShouldNotBeNull();
        FileLock.TryShared(_path).ShouldBeNull();
        FileLock.TryExclusive(_path).ShouldBeNull();
    }

    [Fact]
    public async Task Waiting_ends_when_the_lock_is_free()
    {
        var first = FileLock.TryExclusive(_path).ShouldNotBeNull();
        var waiting = FileLock.WaitExclusiveAsync(_path, TimeSpan.FromSeconds(30), CancellationToken.None);
        waiting.IsCompleted.ShouldBeFalse();
        first.Dispose();
        using var second = await waiting;
        second.ShouldNotBeNull();
    }

    [Fact]
    public async Task Waiting_is_bounded()
    {
        using var taken = FileLock.TryShared(_path);
        (await FileLock.WaitExclusiveAsync(_path, TimeSpan.FromMilliseconds(50), CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public void A_new_lock_file_is_closed_to_others()
    {
        File.Delete(_path);
        using var taken = FileLock.TryShared(_path);
        File.GetUnixFileMode(_path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_no_taken_lock() =>
        Should.Throw<DirectoryNotFoundException>(() => FileLock.TryShared(Path.Combine(_path + ".none", "lock")));
}
