import asyncio


class Counter(asyncio.DatagramProtocol):
    count = 0

    def datagram_received(self, payload, sender):
        self.count += 1
        print(f"{payload!r}\n{self.count}", flush=True)


async def main():
    await asyncio.get_running_loop().create_datagram_endpoint(Counter, local_addr=("127.0.0.1", 8003))
    await asyncio.Event().wait()


asyncio.run(main())
