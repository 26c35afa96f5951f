using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Discretion.Engine.Docket;

/// <summary>
/// Arrays that are reached at random places, on large pages where the system has them: with small ones, finding the
/// page costs more than reading it.
/// </summary>
internal static partial class HugePages
{
    private const nuint PageBytes = 2 << 20;
    private const int AdviseHugePage = 14;

    /// <summary>An array of zeros.</summary>
    public static unsafe T[] Array<T>(int length)
        where T : unmanaged
    {
        T[] array = GC.AllocateArray<T>(length, pinned: true);
        nuint bytes = (nuint)length * (nuint)Unsafe.SizeOf<T>();
        if (OperatingSystem.IsLinux() && bytes >= 2 * PageBytes)
        {
            // Advice may be refused; the array is as good without.
            nuint from = ((nuint)Unsafe.AsPointer(ref array[0]) + PageBytes - 1) & ~(PageBytes - 1);
            nuint to = ((nuint)Unsafe.AsPointer(ref array[0]) + bytes) & ~(PageBytes - 1);
            _ = MAdvise((void*)from, to - from, AdviseHugePage);
        }

        return array;
    }

    /// <summary>Asks the processor for an element before it is needed.</summary>
    public static unsafe void Prefetch<T>(T[] array, int index)
        where T : unmanaged
    {
        if (Sse.IsSupported && (uint)index < (uint)array.Length)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref array[index]));
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static unsafe partial int MAdvise(void* from, nuint bytes, int advice);
}
