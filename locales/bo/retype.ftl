### Draft: to be reviewed by a native speaker.

plate = སྒོ་བྱང་སྟེང་གི་ཨང་རྟགས་བྲིས་རོགས་གནང་། སྤྱིར་བཏང་དབྱིན་ཡིག་དང་ཨང་ཀི་ཁ་ཤས་ཡིན།
